/** The properties by which a challenge describes itself. Shared code reads them and never compares names of challenges. */

import type { ErrorCode } from '../wire/error-table.js'
import type { CognitoError } from '../wire/errors.js'
import type { Operation } from '../wire/operations.js'
import type { Delivery } from '../wire/parse-reply.js'
import type { Fields, Reply } from '../wire/transport.js'
import type { Flow } from './flow.js'
import type { OutputOf, Schema } from './schema.js'

/** The names of the kit's own challenges. They are in lower case, unlike Cognito's names. */
export type KitChallengeName =
  | 'sign-in'
  | 'sign-up'
  | 'confirm-sign-up'
  | 'forgot-password'
  | 'reset-password'
  | 'remember-device'

/** The settings that challenges use. */
export interface Settings {
  readonly clientId: string
  /** The part of the user pool ID after `_`. It is part of the SRP hashes. */
  readonly poolName: string
  readonly flow: Flow
  /** The first factor that Cognito tries before it offers a choice. Used with `USER_AUTH` only. */
  readonly preferredChallenge?: string | undefined
  /** Additional `AuthParameters`, such as `TARGET_ACR_VALUES`. */
  readonly authParameters: () => Fields
  /** The issuer that an authenticator app shows beside its codes. */
  readonly issuer: string
  /** The name under which Cognito lists this browser. */
  readonly deviceName: string
  /** Returns the remembered username. Missing if usernames cannot be remembered. */
  readonly rememberedUsername?: (() => string | undefined) | undefined
  /** Whether a custom challenge repeats the one before it. */
  readonly isSameChallenge?: ((before: Fields, after: Fields) => boolean) | undefined
}

/** The settings for the initial states of the kit's challenges, which are needed before the other modules load. */
export type InitialSettings = Pick<Settings, 'flow' | 'preferredChallenge' | 'rememberedUsername'>

export interface Credentials {
  readonly username: string
  readonly password?: string | undefined
  readonly preferredChallenge?: string | undefined
}

/** The device under which Cognito knows this browser, for one user. */
export interface Device {
  readonly deviceKey: string
  readonly deviceGroupKey: string
  readonly password: string
  /** The user declined to have the device remembered. Cognito knows the device and still asks for the second factor. */
  readonly declined?: true
}

/** The factor of a code. First and second factors have codes of different lengths. */
export type Factor = 'first' | 'second'

/** SRP for one step. `respond` uses the key pair of the last `start`. */
export interface Srp {
  /** Creates a key pair and returns `SRP_A`. */
  start(): Promise<string>
  respond(reply: Reply, group: string, user: string, password: string | undefined): Promise<Fields>
  createDeviceSecret(device: { deviceKey: string; deviceGroupKey: string }): Promise<{
    password: string
    salt: string
    verifier: string
  }>
}

/** The context of one step, passed to the challenges. */
export interface ChallengeContext {
  readonly settings: Settings
  readonly srp: Srp
  readonly device: Device | undefined
  /** The username as the user typed it, and Cognito's canonical name, which all answers contain. */
  username: string | undefined
  userId: string | undefined
  /** The attributes for which the answer has a field, filled or empty. */
  attributes: readonly string[]
  /** The password of this answer or of an earlier one. */
  password: string | undefined
  /** Whether the user wants the username remembered. Missing if the form did not ask. */
  rememberUsername: boolean | undefined
  /** The factor of the next code, if the answers of this step determine it. */
  nextFactor: Factor | undefined
  /** The credentials of the sign-in that this step started. Missing if it started none. */
  initiatedWith: Credentials | undefined
  /** Calls Cognito. Adds the client ID, the Cognito session and the metadata that the operation accepts. */
  call(operation: Operation, input?: object): Promise<Reply>
  /** Registers the new device or declines it, as the user decided. It never rejects. */
  saveDeviceChoice(remembered: boolean): Promise<unknown>
  /** Changes the current challenge immediately, so that the change stays even if a later call of the step fails. */
  updateDetails(details: object): void
  /** Sets the challenge that is shown if a later call of the step fails. */
  setFallbackStep(entry: KitChallengeName, input: KitChallengeInput): void
}

/** The result of an answer. */
export type Next =
  /** Sends the challenge responses. `as` is the name of the challenge if it differs from the current one. */
  | { readonly respond: Fields; readonly as?: string }
  /** Continues with a reply that Cognito has already sent. */
  | { readonly reply: Reply }
  /** Shows another challenge of the same Cognito session without a call. */
  | { readonly challenge: string; readonly parameters: Fields }
  /** Opens a challenge of the kit, with the exception or the error code of what failed before it, if any. */
  | {
      readonly open: KitChallengeName
      readonly input: KitChallengeInput
      readonly error?: CognitoError | ErrorCode
    }
  /** Completes the sign-in with the pending tokens. */
  | { readonly done: true }

/** The input for the initial state of a kit challenge. */
export interface KitChallengeInput extends Delivery {
  readonly username?: string | undefined
  /** The name under which Cognito lists this browser. */
  readonly deviceName?: string | undefined
  /** The reason why the form is shown: the account was confirmed, the password was changed, or must be changed. */
  readonly notice?: 'account-confirmed' | 'password-reset' | 'reset-required' | undefined
  /** `false` if the code could not be sent. */
  readonly codeSent?: boolean | undefined
  /** Whether it is unknown if the account exists. The challenge must then not reveal it. */
  readonly mayNotExist?: boolean | undefined
}

interface AnswerSpec<Details, AnswerSchema extends Schema> {
  /** Returns the schema of the answer. */
  answer(details: Details): AnswerSchema
  write(answer: OutputOf<AnswerSchema>, details: Details, context: ChallengeContext): Next | Promise<Next>
}

interface PersistSpec<Details> {
  /**
   * Returns the details that may be stored in the browser. `undefined` stores nothing.
   * @default all details
   */
  persist?(details: Details): Details | undefined
}

/** A challenge of Cognito that the user answers. */
export interface UserChallengeSpec<Details extends object, AnswerSchema extends Schema>
  extends AnswerSpec<Details, AnswerSchema>,
    PersistSpec<Details> {
  /** Parses the details of the challenge. Throws an `InvalidResponseError` if the reply is invalid. */
  read(reply: Reply, context: ChallengeContext): Details | Promise<Details>
  /**
   * Whether details from a browser's storage, which can have any shape, are those of this challenge.
   * @default Always
   */
  isIntact?(details: Readonly<Record<string, unknown>>): boolean
  /** Other names that Cognito uses for the challenge. */
  readonly aliases?: readonly string[]
  /** The factor of a code that follows the answer. Missing if only the application's Lambda triggers know it. */
  readonly nextFactor?: Factor
  /** Whether Cognito sends a code with the challenge. Replaying the sign-in then sends another code. */
  readonly deliversCode?: true
  /** Whether a replay of the sign-in repeats the answer or skips it. `undefined` makes a replay impossible. */
  replay?(answer: OutputOf<AnswerSchema>): 'repeat' | 'skip' | undefined
  /** Returns the only possible answer, which is sent without the user, or `undefined` if the user must answer. */
  onlyAnswer?(details: Details): OutputOf<AnswerSchema> | undefined
  /** Whether the answer chooses among factors, so that `back` can return to the choice. */
  readonly isChoice?: true
  /** Whether the same challenge after an answer means that the answer was wrong. */
  isRetry?(before: Details, after: Details, settings: Settings): boolean
  /** Whether the challenge is valid without a Cognito session. */
  readonly sessionOptional?: true
  /** Whether a rejected answer ends the Cognito session, except for rejections that keep it. */
  readonly singleAttempt?: true
  /** Replacements of error codes for rejected answers to this challenge. */
  readonly rejectionCodes?: { readonly [code in ErrorCode]?: ErrorCode }
}

/** The initial state of a kit challenge, which needs no call and no other module. */
export interface InitialState<Details extends object> extends PersistSpec<Details> {
  open(input: KitChallengeInput, settings: InitialSettings): Details
  /** Whether the challenge has a code that can be sent again if the username is known. */
  readonly canResend?: true
}

/** A challenge of the kit. */
export interface KitChallengeSpec<Details extends object, AnswerSchema extends Schema>
  extends AnswerSpec<Details, AnswerSchema> {
  /** Sends a code: when the user requests it, and when an exception leads to the challenge. */
  send?(context: ChallengeContext, details: Details): Promise<Delivery>
  /** The operation that `send` calls. If Cognito rejects it, the exception does not lead to this challenge. */
  readonly sendOperation?: Operation
}

/** A challenge that code answers without the user. */
export interface AutomaticChallengeSpec {
  respond(reply: Reply, context: ChallengeContext): Promise<Fields>
  /** The factor of the next code. Unchanged if missing. */
  readonly nextFactor?: Factor
  /** Whether a rejected answer means that Cognito does not accept the remembered device. */
  readonly blamesDevice?: true
}

/** A challenge name of AWS that no operation answers. */
export interface UnsupportedChallengeSpec {
  readonly unsupported: true
}

// These functions only infer the types of a description.
export const userChallenge = <Details extends object, AnswerSchema extends Schema>(
  spec: UserChallengeSpec<Details, AnswerSchema>,
) => spec
export const initialState = <Details extends object>(spec: InitialState<Details>) => spec
export const kitChallenge = <Details extends object, AnswerSchema extends Schema>(
  initialState: InitialState<Details>,
  spec: KitChallengeSpec<Details, AnswerSchema>,
) => ({ ...initialState, ...spec })
