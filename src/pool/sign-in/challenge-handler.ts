/** Interface of a challenge in the pool. The sign-in reads these properties and never compares a challenge's name. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import type { Contact, FirstFactor, SecondFactor } from '../settings/settings.js'
import type { ClientContext } from '../state/context.js'
import type { SignIn, User, UserPool } from '../state/state.js'

export interface Attempt {
  readonly ctx: ClientContext
  readonly signIn: SignIn
  readonly user: User
  /** All handlers, for a challenge that depends on the properties of others. */
  readonly challengeHandlers: Readonly<Record<string, ChallengeHandler>>
  /** Input of the current call: the parameters of a flow, or the responses to the previous challenge. */
  readonly input: Fields
  /** Address from the previous challenge that becomes a second factor. The caller cannot set it. */
  readonly newAddress?: string | undefined
}

export interface StartedChallenge {
  /** `ChallengeParameters`. */
  readonly parameters: Fields
  /** Data that the pool stores until the answer arrives. It is never sent to the client. */
  readonly challengeState?: Readonly<Record<string, unknown>>
  /** Secret block that replaces the session ID where the sign-in begins with SRP. */
  readonly block?: string
  /** `AvailableChallenges` of InitiateAuth. */
  readonly available?: readonly string[]
}

export type VerificationResult =
  /** The answer is verified. A wrong custom answer does not end the sign-in: the next step decides. */
  | { readonly correct: boolean; readonly metadata?: string | undefined }
  /** The answer selects another challenge, which receives the input. */
  | { readonly next: string; readonly input: Fields; readonly newAddress?: string }

type Awaitable<T> = T | Promise<T>

export interface ChallengeHandler {
  /** Starts the challenge. A challenge without this method is answered in the call that selects it. */
  start?(attempt: Attempt): Awaitable<StartedChallenge>
  /**
   * Verifies an answer.
   *
   * @throws CognitoException if the answer is wrong.
   */
  verify(answer: Fields, attempt: Attempt): Awaitable<VerificationResult>
  /**
   * Verifies an answer that the selection of this challenge contained, so that the challenge is not started. Returns
   * nothing if it contained no answer.
   */
  verifyWithChoice?(answer: Fields, attempt: Attempt): Awaitable<VerificationResult | undefined>
  /** Name of another challenge whose session this challenge's answer may use. */
  readonly mayAnswerFor?: string
  /** Returns the session ID from an answer where the client received no `Session`. */
  sessionIdIn?(answer: Fields): string | undefined
  /**
   * Whether an answer without `Session` belongs to this waiting sign-in. Without this method, an answer needs a
   * session.
   */
  matchesWithoutSession?(answer: Fields, signIn: SignIn): boolean
  /** Whether the user must pass the challenge before the tokens are issued. */
  isDue?(attempt: Attempt): boolean
  /** Conditions under which the challenge is a first factor of USER_AUTH. */
  readonly first?: {
    readonly factor: FirstFactor
    ready(user: User, pool: UserPool): boolean
    /** Whether a second factor and the change of a temporary password can follow. */
    readonly allowsMfa?: true
  }
  /** Conditions under which the challenge is a second factor. */
  readonly second?: { readonly method: SecondFactor; usable(user: User): boolean; readonly contact?: Contact }
  /** Whether no second factor is required after it. */
  readonly satisfiesMfa?: true
  /** Whether it proves the password. A temporary password must then be changed. */
  readonly provesPassword?: true
  /**
   * Whether DefineAuthChallenge may name it: always (`any`), or only before those that are always allowed (`first`).
   */
  readonly inCustomAuth?: 'first' | 'any'
  /** Whether it proves the password by SRP. Cognito confirms a new device only after SRP. */
  readonly provesBySrp?: true
  /** Whether it can count as both factors, if the settings of the pool allow it. */
  readonly countsAsBoth?: true
  /** `triggerSource` of PreTokenGeneration after this challenge. */
  readonly tokenSource?: string
}

/** Returns a parameter, or rejects the call if it is missing. */
export const requireParameter = (fields: Fields, key: string): string =>
  fields[key] || reject('InvalidParameter', `Missing required parameter ${key}`)

export const rejectCredentials = (): never => reject('NotAuthorized', 'Incorrect username or password.')
