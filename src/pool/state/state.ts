/** State of the pools: plain data that can be written to a file. */
import type { JWK } from 'jose'
import type { Fields } from '../../wire/transport.js'
import type { Passkey } from '../passkeys/passkeys.js'
import type { Client, SecondFactor, Settings } from '../settings/settings.js'
import type { Message } from './outbox.js'
import { insert } from './records.js'

export interface State {
  readonly pools: Map<string, UserPool>
  /** Messages of all pools, oldest first. */
  messages: readonly Message[]
}

export interface UserPool {
  readonly id: string
  settings: Settings
  readonly createdAt: number
  changedAt: number
  /** Secret in hex. The pool derives simulated users and session IDs from it, and encrypts refresh tokens with it. */
  readonly secret: string
  /** Private keys that sign the access tokens and the ID tokens. */
  keys?: { readonly access: JWK; readonly id: JWK }
  readonly clients: Map<string, Client>
  /** Users by the pool's internal username, which can differ from the name that the user types. */
  readonly users: Map<string, User>
  readonly groups: Map<string, Group>
  readonly signInSessions: Map<string, SignInSession>
  /** Simulated users by the names that callers typed. */
  readonly simulatedUsers: Map<string, User>
}

/** Splits an ID into the AWS region and the name. */
export const partsOf = (id: string): { readonly region: string; readonly name: string } => {
  const end = id.indexOf('_')
  return { region: id.slice(0, end), name: id.slice(end + 1) }
}

/** Adds a pool without users. */
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
  /** Latest first. */
  formerPasswords: readonly Verifier[]
  mfa: { readonly enabled: readonly SecondFactor[]; readonly preferred?: SecondFactor | undefined }
  authenticator?: Authenticator | undefined
  /** Secret of an authenticator app during its set-up. */
  pendingSecret?: string | undefined
  passkeys: readonly Passkey[]
  /** WebAuthn challenge that the next registered passkey must sign. */
  pendingPasskey?:
    | { readonly challenge: string; readonly clientId: string; readonly expiresAt: number }
    | undefined
  devices: readonly Device[]
  groups: readonly string[]
  grants: readonly Grant[]
  /** Codes that were sent, by purpose. */
  codes: Readonly<Record<string, Code>>
  failures: { readonly count: number; readonly at: number; readonly lockedUntil: number }
  /** Times of the calls that have an hourly quota. */
  calls: Readonly<Record<string, readonly number[]>>
}

/** SRP verifier and salt in hex. The pool stores no password. */
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
  /** Time step of the last accepted code. Each code is accepted one time. */
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
  /** Number of rotations of the refresh token, and the time of the last one. */
  readonly rotationCount: number
  readonly rotatedAt: number
  /** Device to which the tokens belong. */
  readonly deviceKey?: string | undefined
  /** A new device that is not confirmed yet. */
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
  /** Codes for the same purpose that this one replaced, latest first. */
  readonly former?: readonly string[]
  /** Address to which the code was sent. Until a new address is verified, it is stored here only. */
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

/** Result of one challenge of a custom sign-in, as DefineAuthChallenge receives it. */
export interface ChallengeResult {
  readonly challengeName: string
  readonly challengeResult: boolean
  readonly challengeMetadata?: string | undefined
}

/** State of a sign-in between two steps. */
export interface SignIn {
  readonly flow: string
  readonly username: string
  /** Identifies the user. Another user can get the same username later. */
  readonly sub: string
  readonly typed: string
  /** Whether the user does not exist. */
  readonly simulated?: true | undefined
  readonly deviceKey?: string | undefined
  /** Name of the challenge that waits for an answer. */
  readonly challengeName: string
  /** Data that the challenge stores until then. */
  readonly challengeState: Readonly<Record<string, unknown>>
  /** Names of the challenges that were answered correctly. */
  readonly passedChallenges: readonly string[]
  /** Custom sign-ins only: the results so far, and the client's `SRP_A` if SRP comes first. */
  readonly challengeResults?: readonly ChallengeResult[] | undefined
  readonly srpA?: string | undefined
}

/** A sign-in that waits for an answer, stored by its session ID. After the answer, the entry only blocks the ID. */
export interface SignInSession {
  readonly clientId: string
  readonly expiresAt: number
  claimed: boolean
  signIn?: SignIn | undefined
}

export const emptyState = (): State => ({ pools: new Map(), messages: [] })
