/** What a challenge has to say of itself on the pool's side. The sign-in reads these and never asks for a name. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import type { Contact, FirstFactor, SecondFactor } from '../settings/settings.js'
import type { ClientContext } from '../state/context.js'
import type { SignIn, User, UserPool } from '../state/state.js'

export interface Attempt {
  readonly ctx: ClientContext
  readonly signIn: SignIn
  readonly user: User
  /** All the challenges that there are, for one that depends on what others say of themselves. */
  readonly challengeHandlers: Readonly<Record<string, ChallengeHandler>>
  /** What came with the call that led here: the parameters of a flow, or the responses to the challenge before. */
  readonly input: Fields
  /** An address that the challenge before has taken, to be the second factor: never the caller's own word. */
  readonly newAddress?: string | undefined
}

export interface StartedChallenge {
  /** `ChallengeParameters`. */
  readonly parameters: Fields
  /** What to keep in mind until the answer comes; nothing of it leaves the pool. */
  readonly challengeState?: Readonly<Record<string, unknown>>
  /** Stands in for the session where the sign-in begins with this. */
  readonly block?: string
  /** Beside the parameters, on InitiateAuth only. */
  readonly available?: readonly string[]
}

export type VerificationResult =
  /** The answer is right, or wrong in a way that only the next step will judge. */
  | { readonly correct: boolean; readonly metadata?: string | undefined }
  /** It leads to another challenge, which gets what was given. */
  | { readonly next: string; readonly input: Fields; readonly newAddress?: string }

type Awaitable<T> = T | Promise<T>

export interface ChallengeHandler {
  /** Asks. A challenge without this is answered in the same call that chooses it. */
  start?(attempt: Attempt): Awaitable<StartedChallenge>
  /** Judges an answer; refuses by throwing. */
  verify(answer: Fields, attempt: Attempt): Awaitable<VerificationResult>
  /**
   * Judges an answer that came together with the choice of this challenge, so that it need not be posed first. Returns
   * nothing if the choice came alone.
   */
  verifyWithChoice?(answer: Fields, attempt: Attempt): Awaitable<VerificationResult | undefined>
  /** The challenge whose session an answer of this name may use. */
  readonly mayAnswerFor?: string
  /** The name that the session goes by where none was handed out. */
  sessionIdIn?(answer: Fields): string | undefined
  /** Whether an answer without `Session` is for this sign-in, which waits for one. Without it, a session is needed. */
  matchesWithoutSession?(answer: Fields, signIn: SignIn): boolean
  /** Whether it has to be passed before there are tokens. */
  isDue?(attempt: Attempt): boolean
  /** As a first factor of USER_AUTH: what the pool must allow, and the user have. */
  readonly first?: {
    readonly factor: FirstFactor
    ready(user: User, pool: UserPool): boolean
    /** Whether a second factor can follow, and a temporary password be changed. */
    readonly allowsMfa?: true
  }
  /** As a second factor: what the user must have. */
  readonly second?: { readonly method: SecondFactor; usable(user: User): boolean; readonly contact?: Contact }
  /** Whether no second factor is asked for after it. */
  readonly satisfiesMfa?: true
  /** Whether it proves the password, which a temporary one must then be changed for. */
  readonly provesPassword?: true
  /** Whether DefineAuthChallenge may name it: at any time, or only before those that may come at any time. */
  readonly inCustomAuth?: 'first' | 'any'
  /** Whether it proves the password by SRP. Cognito confirms no new device without it. */
  readonly provesBySrp?: true
  /** Whether it may count as both factors, where the pool's settings agree. */
  readonly countsAsBoth?: true
  /** What the trigger for tokens is told they come from. */
  readonly tokenSource?: string
}

/** An entry of a map that can't be missing. */
export const requireParameter = (fields: Fields, key: string): string =>
  fields[key] || reject('InvalidParameter', `Missing required parameter ${key}`)

export const rejectCredentials = (): never => reject('NotAuthorized', 'Incorrect username or password.')
