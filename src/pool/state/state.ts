/** What the pool knows: plain data, so that it can be written to a file and read again. */
import type { JWK } from 'jose'
import type { Fields } from '../../wire/transport.js'
import type { Passkey } from '../passkeys/passkeys.js'
import type { Client, SecondFactor, Settings } from '../settings/settings.js'
import type { Message } from './outbox.js'
import { insert } from './records.js'

export interface State {
  readonly pools: Map<string, UserPool>
  /** What all of them have sent, the oldest first. */
  messages: readonly Message[]
}

export interface UserPool {
  readonly id: string
  settings: Settings
  readonly createdAt: number
  changedAt: number
  /** What deterministic values are made with, in hex: phantoms, names of sessions; and the key that seals refresh tokens. */
  readonly secret: string
  /** The private keys that sign the tokens: one for access tokens, one for ID tokens. */
  keys?: { readonly access: JWK; readonly id: JWK }
  readonly clients: Map<string, Client>
  /** By the name that the pool itself uses, which may not be one that anybody types. */
  readonly users: Map<string, User>
  readonly groups: Map<string, Group>
  readonly signInSessions: Map<string, SignInSession>
  /** Those who do not exist and seem to, by the names that were typed. */
  readonly simulatedUsers: Map<string, User>
}

/** The parts of an id: where AWS would have the pool, and the pool's own name. */
export const partsOf = (id: string): { readonly region: string; readonly name: string } => {
  const end = id.indexOf('_')
  return { region: id.slice(0, end), name: id.slice(end + 1) }
}

/** Adds a pool that has nobody in it yet. */
export function addPool(
  { pools }: State,
  made: Pick<UserPool, 'id' | 'settings' | 'createdAt' | 'secret'> & { readonly clients?: readonly Client[] },
): UserPool {
  const pool: UserPool = {
    ...made,
    changedAt: made.createdAt,
    clients: new Map(made.clients?.map((client) => [client.id, client])),
    users: new Map(),
    groups: new Map(),
    signInSessions: new Map(),
    simulatedUsers: new Map(),
  }
  return insert(pools, pool.id, pool)
}

export type Status = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED'

export interface User {
  readonly username: string
  readonly sub: string
  status: Status
  enabled: boolean
  readonly createdAt: number
  changedAt: number
  attributes: Fields
  password?: Password | undefined
  /** The latest first. */
  formerPasswords: readonly Verifier[]
  mfa: { readonly enabled: readonly SecondFactor[]; readonly preferred?: SecondFactor | undefined }
  authenticator?: Authenticator | undefined
  /** The key of an authenticator app that is about to be set up. */
  pendingSecret?: string | undefined
  passkeys: readonly Passkey[]
  /** What the next passkey to be registered must sign. */
  pendingPasskey?:
    | { readonly challenge: string; readonly clientId: string; readonly expiresAt: number }
    | undefined
  devices: readonly Device[]
  groups: readonly string[]
  grants: readonly Grant[]
  /** The codes that are on their way, by what they are for. */
  codes: Readonly<Record<string, Code>>
  failures: { readonly count: number; readonly at: number; readonly lockedUntil: number }
  /** When operations that have an hourly quota were called. */
  calls: Readonly<Record<string, readonly number[]>>
}

/** SRP's verifier, and its salt, in hex: all that is kept of a password. */
export interface Verifier {
  readonly salt: string
  readonly verifier: string
}

export interface Password extends Verifier {
  readonly setAt: number
}

export interface Authenticator {
  readonly secret: string
  readonly name?: string | undefined
  /** The time step of the last code that counted; each counts once. */
  readonly lastStep: number
}

export interface Device {
  readonly key: string
  readonly groupKey: string
  readonly name: string
  readonly password: Verifier
  readonly remembered: boolean
  readonly createdAt: number
  readonly changedAt: number
  readonly usedAt: number
}

/** A sign-in that can be refreshed. */
export interface Grant {
  readonly id: string
  readonly originJti: string
  readonly clientId: string
  readonly createdAt: number
  readonly usedAt: number
  readonly expiresAt: number
  /** How often its refresh token was exchanged for a new one, and when the last time. */
  readonly rotationCount: number
  readonly rotatedAt: number
  /** The device that the tokens belong to. */
  readonly deviceKey?: string | undefined
  /** A device that was new, until it is confirmed. */
  readonly newDevice?:
    | { readonly key: string; readonly groupKey: string; readonly unconfirmable?: true }
    | undefined
  readonly scope: string
  readonly userAgent?: string | undefined
}

export interface Code {
  readonly code: string
  readonly expiresAt: number
  readonly wrong: number
  /** The codes for the same that it took the place of, the latest first. */
  readonly former?: readonly string[]
  /** The address that it went to; where a new one has to be verified first, this is the only place that knows it. */
  readonly value?: string | undefined
}

export interface Group {
  readonly name: string
  readonly description?: string | undefined
  readonly precedence?: number | undefined
  readonly roleArn?: string | undefined
  readonly createdAt: number
  changedAt: number
}

/** A round of a custom sign-in, as the Lambda that decides on the next one is told of it. */
export interface ChallengeResult {
  readonly challengeName: string
  readonly challengeResult: boolean
  readonly challengeMetadata?: string | undefined
}

/** What is remembered between two steps of one sign-in. */
export interface SignIn {
  readonly flow: string
  readonly username: string
  /** Names come back to others; this does not. */
  readonly sub: string
  readonly typed: string
  /** Whether this user does not exist, and only seems to. */
  readonly simulated?: true | undefined
  readonly deviceKey?: string | undefined
  /** The challenge that waits for an answer. */
  readonly challengeName: string
  /** What that challenge keeps in mind until then. */
  readonly challengeState: Readonly<Record<string, unknown>>
  /** The challenges that were answered well. */
  readonly passedChallenges: readonly string[]
  /** Only in custom sign-ins: what happened, and the client's half of SRP if it came first. */
  readonly challengeResults?: readonly ChallengeResult[] | undefined
  readonly srpA?: string | undefined
}

/** A sign-in that waits for an answer, under an opaque name; spent, it only bars that name. */
export interface SignInSession {
  readonly clientId: string
  readonly expiresAt: number
  claimed: boolean
  signIn?: SignIn | undefined
}

export const emptyState = (): State => ({ pools: new Map(), messages: [] })
