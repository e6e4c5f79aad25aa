/** What a challenge has to say of itself. Shared code reads these properties and never asks for a name. */

import type { ErrorCode } from '../wire/error-table.js'
import type { CognitoError } from '../wire/errors.js'
import type { Operation } from '../wire/operations.js'
import type { Delivery } from '../wire/parse-reply.js'
import type { Fields, Reply } from '../wire/transport.js'
import type { Flow } from './flow.js'
import type { OutputOf, Schema } from './schema.js'

/** Our own questions, beside the pool's: in lower case, as nobody at AWS coined them. */
export type KitChallengeName =
  | 'sign-in'
  | 'sign-up'
  | 'confirm-sign-up'
  | 'forgot-password'
  | 'reset-password'
  | 'remember-device'

/** The settings that challenges look at. */
export interface Settings {
  readonly clientId: string
  /** The part of the pool's id behind the `_`, which goes into SRP's hashes. */
  readonly poolName: string
  readonly flow: Flow
  /** USER_AUTH: the first factor to try before the pool offers a choice. */
  readonly preferredChallenge?: string | undefined
  /** More `AuthParameters`, such as `TARGET_ACR_VALUES`. */
  readonly authParameters: () => Fields
  /** Who an authenticator app says the code is for. */
  readonly issuer: string
  /** The name under which Cognito lists this browser. */
  readonly deviceName: string
  /** The name that is remembered here; missing where a person can have none remembered. */
  readonly rememberedUsername?: (() => string | undefined) | undefined
  /** Whether a custom challenge that comes back is the same question once more. */
  readonly isSameChallenge?: ((before: Fields, after: Fields) => boolean) | undefined
}

/** Those that the kit's own challenges look at as they open, before the rest of the program is there. */
export type InitialSettings = Pick<Settings, 'flow' | 'preferredChallenge' | 'rememberedUsername'>

export interface Credentials {
  readonly username: string
  readonly password?: string | undefined
  readonly preferredChallenge?: string | undefined
}

/** The device that this machine is to the pool, for one user. */
export interface Device {
  readonly deviceKey: string
  readonly deviceGroupKey: string
  readonly password: string
  /** The user does not want it to be remembered. Cognito knows it, and asks for the second factor all the same. */
  readonly declined?: true
}

/** Which factor a code is for: that decides how many digits it has. */
export type Factor = 'first' | 'second'

/** SRP at the service of one turn: the ephemeral of the last hello is the one that the next proof uses. */
export interface Srp {
  /** A fresh `SRP_A`. */
  start(): Promise<string>
  respond(reply: Reply, group: string, user: string, password: string | undefined): Promise<Fields>
  createDeviceSecret(device: { deviceKey: string; deviceGroupKey: string }): Promise<{
    password: string
    salt: string
    verifier: string
  }>
}

/** What lives as long as one turn. */
export interface ChallengeContext {
  readonly settings: Settings
  readonly srp: Srp
  readonly device: Device | undefined
  /** The name as it was typed, and the one the pool knows; the latter goes into all answers. */
  username: string | undefined
  userId: string | undefined
  /** The attributes that the answer has a field for, filled or empty. */
  attributes: readonly string[]
  /** The password typed in this turn or held since an earlier one. */
  password: string | undefined
  /** Whether the person wants to be known here again, once they said. */
  rememberUsername: boolean | undefined
  /** Which factor the next code is for, as far as the answers of this turn tell. */
  nextFactor: Factor | undefined
  /** How a sign-in began in this turn, if one did. */
  initiatedWith: Credentials | undefined
  /** Asks the pool, with the client's id, the thread and the context that the operation takes. */
  call(operation: Operation, input?: object): Promise<Reply>
  /** Carries out what the user decided about the device that came with the tokens. It never fails a sign-in. */
  saveDeviceChoice(remembered: boolean): Promise<unknown>
  /** Changes the question now, so that the change stands even if the rest of the turn fails. */
  updateDetails(details: object): void
  /** Moves to another question now: there we are if the rest of the turn fails. */
  setFallbackStep(entry: KitChallengeName, input: KitChallengeInput): void
}

/** Where an answer leads. */
export type Next =
  /** These fields answer the question; `as` names another one than was asked. */
  | { readonly respond: Fields; readonly as?: string }
  /** The pool has been asked already, and this is what it said. */
  | { readonly reply: Reply }
  /** A question that needs no call, on the same thread. */
  | { readonly challenge: string; readonly parameters: Fields }
  /** A question of ours, with what went wrong on the way to it, if something did. */
  | { readonly open: KitChallengeName; readonly input: KitChallengeInput; readonly error?: CognitoError }
  /** Nothing more to ask: the tokens that waited are handed over. */
  | { readonly done: true }

/** What an entry may be told on its opening. */
export interface KitChallengeInput extends Delivery {
  readonly username?: string | undefined
  /** The name under which Cognito lists this browser. */
  readonly deviceName?: string | undefined
  /** Why Cognito asks for a new password: an administrator wants one. */
  readonly notice?: 'account-confirmed' | 'password-reset' | 'reset-required' | undefined
  /** `false` if sending the code failed, so that no code is on its way. */
  readonly codeSent?: boolean | undefined
  /** Whether nothing has shown that the account exists: then the challenge must not tell it either. */
  readonly mayNotExist?: boolean | undefined
}

interface AnswerSpec<Details, Fit extends Schema> {
  /** What fits. */
  answer(details: Details): Fit
  write(answer: OutputOf<Fit>, details: Details, context: ChallengeContext): Next | Promise<Next>
}

interface PersistSpec<Details> {
  /** What of the question may lie in a browser's storage: all of it, unless told; nothing, if undefined. */
  persist?(details: Details): Details | undefined
}

/** A question of the pool's. */
export interface UserChallengeSpec<Details extends object, Fit extends Schema>
  extends AnswerSpec<Details, Fit>,
    PersistSpec<Details> {
  /** The question, decoded; throws `InvalidResponseError` for a reply that isn't one. */
  read(reply: Reply, context: ChallengeContext): Details | Promise<Details>
  /**
   * Whether details from a browser's storage, which can have any shape, are those of this challenge.
   * @default Always
   */
  isIntact?(details: Readonly<Record<string, unknown>>): boolean
  /** Other names under which Cognito may pose it. */
  readonly aliases?: readonly string[]
  /** Which factor a code is for that comes after its answer. Missing where only the application knows. */
  readonly nextFactor?: Factor
  /** Whether posing it sends a code, which can then be sent again by walking here once more. */
  readonly deliversCode?: true
  /** Whether an answer can be given once more on that walk, or isn't needed on it; else it bars the way. */
  replay?(answer: OutputOf<Fit>): 'repeat' | 'skip' | undefined
  /** The answer that needs no user, where there is but one. It is given at once. */
  onlyAnswer?(details: Details): OutputOf<Fit> | undefined
  /** Whether its answer chooses one of several ways, so that a person can come back for another. */
  readonly isChoice?: true
  /** Whether being asked again after an answer means that the answer was wrong. */
  isRetry?(before: Details, after: Details, settings: Settings): boolean
  /** Whether it can be posed without a thread. */
  readonly sessionOptional?: true
  /** Whether a refusal of its answer ends the session, but for those that say that they keep it. */
  readonly singleAttempt?: true
  /** What a refusal of its answer means here, by the code that it has elsewhere. */
  readonly rejectionCodes?: { readonly [code in ErrorCode]?: ErrorCode }
}

/** How a question of ours begins: that much is known before anything is asked of anybody, or loaded. */
export interface InitialState<Details extends object> extends PersistSpec<Details> {
  open(input: KitChallengeInput, settings: InitialSettings): Details
  /** Whether it has a code that can be sent again, once it is known to whom. */
  readonly canResend?: true
}

/** A question of ours. */
export interface KitChallengeSpec<Details extends object, Fit extends Schema>
  extends AnswerSpec<Details, Fit> {
  /** Sends a code, by an operation made for it: when the user asks for it, and when an exception led here. */
  send?(context: ChallengeContext, details: Details): Promise<Delivery>
  /** The operation that `send` calls. If Cognito rejects it, the exception does not lead to this challenge. */
  readonly sendOperation?: Operation
}

/** A question that a machine answers. */
export interface AutomaticChallengeSpec {
  respond(reply: Reply, context: ChallengeContext): Promise<Fields>
  /** Which factor a code is for that comes next. As before, unless it is given. */
  readonly nextFactor?: Factor
  /** Whether a refusal means that the remembered device is at fault. */
  readonly blamesDevice?: true
}

/** A name of AWS's that can't be answered. */
export interface UnsupportedChallengeSpec {
  readonly unsupported: true
}

/** These tie the parts of a description to each other's types, and do nothing else. */
export const userChallenge = <Details extends object, Fit extends Schema>(
  spec: UserChallengeSpec<Details, Fit>,
) => spec
export const initialState = <Details extends object>(spec: InitialState<Details>) => spec
export const kitChallenge = <Details extends object, Fit extends Schema>(
  opening: InitialState<Details>,
  spec: KitChallengeSpec<Details, Fit>,
) => ({ ...opening, ...spec })
