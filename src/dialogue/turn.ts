/** One turn's belongings: the newest thread, who it is about, and the way to ask. */
import type { Challenge, ChallengeName } from '../challenges/index.js'
import type { Device, KitChallengeName, Seed, Settings, Srp, Turn } from '../challenges/spec.js'
import { type Operation, takes } from '../wire/operations.js'
import { readText } from '../wire/read.js'
import type { Fields, Reply, Transport } from '../wire/transport.js'
import { decide } from './device.js'
import type { Asked, Secrets, TurnOptions, Waiting } from './dialogue.js'

/** What AWS's script for advanced security gathers. */
export interface UserContextData {
  readonly EncodedData?: string
  readonly IpAddress?: string
}

type Value<Given extends unknown[], Result> = Result | ((...given: Given) => Result | Promise<Result>)

/** What travels with every call that takes it; a function is asked before each call. */
export interface Context {
  readonly clientMetadata?: Value<[operation: string], Fields | undefined>
  readonly analyticsMetadata?: Value<[], { readonly AnalyticsEndpointId?: string } | undefined>
  readonly userContextData?: Value<[username: string], UserContextData | undefined>
}

/** The devices that this browser is to Cognito, by user. `userId` is the canonical name, if it is known. */
export interface Devices {
  find(username: string | undefined, userId: string | undefined): Device | undefined
  keep(username: string, userId: string, device: Device): void
  /** Adds a name under which the user signed in, so that the next sign-in under it finds the device. */
  addName(username: string | undefined, userId: string): void
  forget(username: string | undefined, userId: string | undefined): void
}

/** What all turns of a dialogue share. */
export interface Shared extends Settings {
  readonly userPoolId: string
  readonly transport: Transport
  readonly context: Context
  readonly devices: Devices
}

/** A turn that may send one call would need another. */
export class SecondCall extends Error {}

/** A turn, as the dialogue sees it. */
export interface Belongings extends Turn {
  thread: string | undefined
  available: readonly string[] | undefined
  /** The question that stands if the turn fails. */
  standing: Challenge
  waiting: Waiting | undefined
  /** Whether the turn stops at the next challenge, also at one that needs no user. */
  readonly peek: boolean
  /** The challenge whose answer Cognito has not accepted yet. */
  answering: ChallengeName | undefined
  /** Whether the question was answered well, so that it can't be asked again. */
  spent: boolean
}

const resolve = async <Given extends unknown[], Result>(value: Value<Given, Result>, ...given: Given) =>
  typeof value === 'function' ? (value as (...given: Given) => Result | Promise<Result>)(...given) : value

export function takeUp(
  shared: Shared,
  step: Asked,
  secrets: Secrets,
  { signal, clientMetadata, peek = false }: TurnOptions,
  srp: Srp,
  open: (entry: KitChallengeName, seed: Seed) => Asked,
): Belongings {
  const { transport, context, devices } = shared
  let calls = 0

  const contextOf = async (operation: Operation) => ({
    ClientId: shared.clientId,
    ClientMetadata: merged(await resolve(context.clientMetadata, operation), clientMetadata),
    AnalyticsMetadata: await resolve(context.analyticsMetadata),
    UserContextData: await resolve(context.userContextData, turn.userId ?? turn.username ?? ''),
  })

  const turn: Belongings = {
    settings: shared,
    srp,
    username: step.username,
    userId: step.userId,
    attributes: [],
    password: secrets.password,
    rememberUsername: secrets.rememberUsername,
    nextFactor: undefined,
    began: undefined,
    thread: step.thread,
    available: step.available,
    standing: step.challenge,
    waiting: secrets.waiting,
    peek,
    answering: undefined,
    spent: false,

    get device() {
      return devices.find(turn.username, turn.userId)
    },

    async ask(operation, input = {}): Promise<Reply> {
      calls += 1
      if (peek && calls > 1) throw new SecondCall(operation)
      const { client, thread, keepsThread } = takes(operation)
      const given = {
        ...(client && (await contextOf(operation))),
        ...(thread && { Session: turn.thread }),
        ...input,
      }
      signal?.throwIfAborted()
      const reply = await transport(operation, given, signal)
      signal?.throwIfAborted()
      turn.thread = readText(reply, 'Session') || (keepsThread && turn.thread) || undefined
      return reply
    },

    decideDevice: (remembered) => decide(turn, devices, remembered),

    amend(details) {
      turn.standing = { ...turn.standing, ...details }
    },

    standAt(entry, seed) {
      turn.standing = open(entry, seed).challenge
    },
  }

  return turn
}

function merged(always: Fields | undefined, thisTime: Fields | undefined): Fields | undefined {
  return always || thisTime ? { ...always, ...thisTime } : undefined
}
