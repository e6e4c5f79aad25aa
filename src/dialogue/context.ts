/** The context of one step: the newest Cognito session, the user, and the function that calls Cognito. */

import type {
  ChallengeContext,
  Device,
  KitChallengeInput,
  KitChallengeName,
  Settings,
  Srp,
} from '../challenges/challenge-types.js'
import type { Challenge, ChallengeName } from '../challenges/index.js'
import { inputOf, type Operation } from '../wire/operations.js'
import { optionalString } from '../wire/parse-reply.js'
import type { Fields, Reply, Transport } from '../wire/transport.js'
import { saveDeviceChoice } from './device-registration.js'
import type { CallOptions, ChallengeStep, PendingSignIn, Secrets } from './types.js'

/** The data about the user's device that the threat protection of Cognito evaluates. */
export interface UserContextData {
  /** The device data that the threat protection script of AWS collects and encodes. */
  readonly EncodedData?: string
  /** The IP address of the user's device. For sessions on a server: for a browser, Cognito uses the address of the call. */
  readonly IpAddress?: string
}

type Value<Given extends unknown[], Result> = Result | ((...given: Given) => Result | Promise<Result>)

/** Metadata that is sent with each call whose operation accepts it. A function is called before each call. */
export interface RequestMetadata {
  /**
   * `ClientMetadata` for the Lambda triggers of the user pool. A function receives the name of the Cognito operation,
   * such as `InitiateAuth`. The `clientMetadata` of a single answer replaces the values with the same names.
   * No default.
   */
  readonly clientMetadata?: Value<[operation: string], Fields | undefined>
  /**
   * `AnalyticsMetadata` for Amazon Pinpoint.
   * No default.
   */
  readonly analyticsMetadata?: Value<[], { readonly AnalyticsEndpointId?: string } | undefined>
  /**
   * `UserContextData` for the threat protection of Cognito. A function receives the username: as the user typed it, and
   * as Cognito stores it as soon as a reply contained it.
   * No default.
   */
  readonly userContextData?: Value<[username: string], UserContextData | undefined>
}

/** The devices under which Cognito knows this browser, by user. `userId` is the canonical username, if it is known. */
export interface DeviceStore {
  find(username: string | undefined, userId: string | undefined): Device | undefined
  keep(username: string, userId: string, device: Device): void
  /** Adds a username under which the user signed in, so that the next sign-in with it finds the device. */
  addName(username: string | undefined, userId: string): void
  forget(username: string | undefined, userId: string | undefined): void
}

/** The values that all steps share. */
export interface Shared extends Settings {
  readonly userPoolId: string
  readonly transport: Transport
  readonly requestMetadata: RequestMetadata
  readonly devices: DeviceStore
}

/** Thrown if a peek needs a second call. */
export class PeekLimitError extends Error {}

/** The context of one step, with the parts that challenges do not see. */
export interface FlowContext extends ChallengeContext {
  cognitoSession: string | undefined
  available: readonly string[] | undefined
  /** The challenge that is shown if the step fails. */
  fallbackChallenge: Challenge
  pendingSignIn: PendingSignIn | undefined
  /** Whether the step stops at the next challenge, even at one that needs no user. */
  readonly peek: boolean
  /** The challenge whose answer Cognito has not accepted yet. */
  answering: ChallengeName | undefined
  /** Whether Cognito has accepted the answer, so that the challenge cannot be answered again. */
  answerAccepted: boolean
}

const resolve = async <Given extends unknown[], Result>(value: Value<Given, Result>, ...given: Given) =>
  typeof value === 'function' ? (value as (...given: Given) => Result | Promise<Result>)(...given) : value

export function createContext(
  shared: Shared,
  step: ChallengeStep,
  secrets: Secrets,
  { signal, clientMetadata, peek = false }: CallOptions,
  srp: Srp,
  open: (entry: KitChallengeName, input: KitChallengeInput) => ChallengeStep,
): FlowContext {
  const { transport, requestMetadata, devices } = shared
  let calls = 0

  const contextOf = async (operation: Operation) => ({
    ClientId: shared.clientId,
    ClientMetadata: merged(await resolve(requestMetadata.clientMetadata, operation), clientMetadata),
    AnalyticsMetadata: await resolve(requestMetadata.analyticsMetadata),
    UserContextData: await resolve(requestMetadata.userContextData, context.userId ?? context.username ?? ''),
  })

  const context: FlowContext = {
    settings: shared,
    srp,
    username: step.username,
    userId: step.userId,
    attributes: [],
    password: secrets.password,
    rememberUsername: secrets.rememberUsername,
    nextFactor: undefined,
    initiatedWith: undefined,
    cognitoSession: step.cognitoSession,
    available: step.available,
    fallbackChallenge: step.challenge,
    pendingSignIn: secrets.pendingSignIn,
    peek,
    answering: undefined,
    answerAccepted: false,

    get device() {
      return devices.find(context.username, context.userId)
    },

    async call(operation, input = {}): Promise<Reply> {
      calls += 1
      if (peek && calls > 1) throw new PeekLimitError(operation)
      const { client, cognitoSession, keepsSession } = inputOf(operation)
      const given = {
        ...(client && (await contextOf(operation))),
        ...(cognitoSession && { Session: context.cognitoSession }),
        ...input,
      }
      signal?.throwIfAborted()
      const reply = await transport(operation, given, signal)
      signal?.throwIfAborted()
      context.cognitoSession =
        optionalString(reply, 'Session') || (keepsSession && context.cognitoSession) || undefined
      return reply
    },

    saveDeviceChoice: (remembered) => saveDeviceChoice(context, devices, remembered),

    updateDetails(details) {
      context.fallbackChallenge = { ...context.fallbackChallenge, ...details }
    },

    setFallbackStep(entry, input) {
      context.fallbackChallenge = open(entry, input).challenge
    },
  }

  return context
}

function merged(always: Fields | undefined, thisTime: Fields | undefined): Fields | undefined {
  return always || thisTime ? { ...always, ...thisTime } : undefined
}
