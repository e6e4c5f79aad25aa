/** What a challenge has to say of itself on the pool's side. The sign-in reads these and never asks for a name. */
import type { Fields } from '../../wire/transport.js'
import { refuse } from '../call/refusal.js'
import type { Contact, FirstFactor, SecondFactor } from '../settings/settings.js'
import type { ClientDesk } from '../state/desk.js'
import type { SignIn, User, UserPool } from '../state/state.js'

export interface Asked {
  readonly desk: ClientDesk
  readonly signIn: SignIn
  readonly user: User
  /** All the challenges that there are, for one that depends on what others say of themselves. */
  readonly sides: Readonly<Record<string, Side>>
  /** What came with the call that led here: the parameters of a flow, or the responses to the challenge before. */
  readonly given: Fields
  /** An address that the challenge before has taken, to be the second factor: never the caller's own word. */
  readonly newAddress?: string | undefined
}

export interface Posed {
  /** `ChallengeParameters`. */
  readonly parameters: Fields
  /** What to keep in mind until the answer comes; nothing of it leaves the pool. */
  readonly memory?: Readonly<Record<string, unknown>>
  /** Stands in for the session where the sign-in begins with this. */
  readonly block?: string
  /** Beside the parameters, on InitiateAuth only. */
  readonly available?: readonly string[]
}

export type Verdict =
  /** The answer is right, or wrong in a way that only the next step will judge. */
  | { readonly right: boolean; readonly metadata?: string | undefined }
  /** It leads to another challenge, which gets what was given. */
  | { readonly ask: string; readonly given: Fields; readonly newAddress?: string }

type Awaitable<T> = T | Promise<T>

export interface Side {
  /** Asks. A challenge without this is answered in the same call that chooses it. */
  pose?(asked: Asked): Awaitable<Posed>
  /** Judges an answer; refuses by throwing. */
  judge(answer: Fields, asked: Asked): Awaitable<Verdict>
  /**
   * Judges an answer that came together with the choice of this challenge, so that it need not be posed first. Returns
   * nothing if the choice came alone.
   */
  judgeChosen?(answer: Fields, asked: Asked): Awaitable<Verdict | undefined>
  /** The challenge whose session an answer of this name may use. */
  readonly standsFor?: string
  /** The name that the session goes by where none was handed out. */
  sessionIn?(answer: Fields): string | undefined
  /** Whether an answer without `Session` is for this sign-in, which waits for one. Without it, a session is needed. */
  isAnsweredBy?(answer: Fields, signIn: SignIn): boolean
  /** Whether it has to be passed before there are tokens. */
  stands?(asked: Asked): boolean
  /** As a first factor of USER_AUTH: what the pool must allow, and the user have. */
  readonly first?: {
    readonly factor: FirstFactor
    ready(user: User, pool: UserPool): boolean
    /** Whether a second factor can follow, and a temporary password be changed. */
    readonly leadsOn?: true
  }
  /** As a second factor: what the user must have. */
  readonly second?: { readonly method: SecondFactor; usable(user: User): boolean; readonly contact?: Contact }
  /** Whether no second factor is asked for after it. */
  readonly suffices?: true
  /** Whether it proves the password, which a temporary one must then be changed for. */
  readonly provesPassword?: true
  /** Whether DefineAuthChallenge may name it: at any time, or only before those that may come at any time. */
  readonly inCustomAuth?: 'first' | 'any'
  /** Whether it proves the password by SRP. Cognito confirms no new device without it. */
  readonly provesBySrp?: true
  /** Whether it may count as both factors, where the pool's settings agree. */
  readonly countsTwice?: true
  /** What the trigger for tokens is told they come from. */
  readonly tokenSource?: string
}

/** An entry of a map that can't be missing. */
export const needEntry = (fields: Fields, key: string): string =>
  fields[key] || refuse('InvalidParameter', `Missing required parameter ${key}`)

export const refuseCredentials = (): never => refuse('NotAuthorized', 'Incorrect username or password.')
