/** The types of a flow client, which takes answers, calls Cognito, returns the next step, and keeps no state. */

import type {
  Credentials,
  Device,
  KitChallengeInput,
  KitChallengeName,
} from '../challenges/challenge-types.js'
import type { Challenge } from '../challenges/index.js'
import type { AuthError } from '../wire/auth-error.js'
import type { NewDevice, Tokens } from '../wire/parse-reply.js'
import type { Fields } from '../wire/transport.js'

/** The current step: a challenge, or signed in. It is plain JSON without secrets. */
export type Step = ChallengeStep | SignedInStep

export interface ChallengeStep {
  readonly status: 'challenge'
  readonly challenge: Challenge
  /** Cognito's `Session`, which the answer must contain. */
  readonly cognitoSession?: string | undefined
  /** The username as the user typed it, and Cognito's canonical username. */
  readonly username?: string | undefined
  readonly userId?: string | undefined
  /** The first factors that Cognito offered at the start of the sign-in. It sends them only once. */
  readonly available?: readonly string[] | undefined
}

export interface SignedInStep {
  readonly status: 'signed-in'
  readonly challenge?: never
  readonly username: string
  readonly userId: string
}

/** The values that the session keeps in memory for the next step and does not expose. */
export interface Secrets {
  /** The credentials of the first call of the sign-in. */
  readonly initiatedWith?: Credentials | undefined
  /** The answers since then, for a replay. Missing if one of them cannot be repeated. */
  readonly replayableAnswers?: readonly { readonly name: string; readonly answer: object }[] | undefined
  /** The password of an account that must still be confirmed. */
  readonly password?: string | undefined
  /** Whether the user wants the username remembered. Missing if the form did not ask. */
  readonly rememberUsername?: boolean | undefined
  /** The tokens, until the user has decided about the new device. */
  readonly pendingSignIn?: PendingSignIn | undefined
}

export interface PendingSignIn {
  readonly tokens: Tokens
  readonly newDevice: NewDevice
  readonly confirmed?: ConfirmedDevice
}

/** A device that Cognito has confirmed. */
export interface ConfirmedDevice {
  readonly device: Device
  /** Whether Cognito remembers it only if the user agrees. */
  readonly asksUser: boolean
}

export interface Outcome {
  readonly step: Step
  readonly error?: AuthError | undefined
  readonly secrets: Secrets
  /** The tokens, if the step is signed in. */
  readonly tokens?: Tokens
  /** An error that is not Cognito's, such as one of a callback of the application. The session throws it again. */
  readonly thrown?: unknown
}

export interface CallOptions {
  readonly signal?: AbortSignal
  /** `ClientMetadata` for the Lambda triggers, for this step only. */
  readonly clientMetadata?: Fields
  /** Whether to send one call only and to stop at the next challenge. A second call could send a code. */
  readonly peek?: boolean
}

export interface FlowClient {
  /** Returns the first step of a kit challenge. */
  open(entry: KitChallengeName, input: KitChallengeInput): ChallengeStep
  answer(step: ChallengeStep, values: unknown, secrets: Secrets, options: CallOptions): Promise<Outcome>
  /**
   * Answers the step with one call at most. Returns `undefined` if the call failed or a second call would be
   * necessary.
   */
  peek(
    step: ChallengeStep,
    values: unknown,
    secrets: Secrets,
    options: CallOptions,
  ): Promise<Outcome | undefined>
  /** Sends the code of the step again. Returns the step with an error if that is not possible. */
  resend(step: ChallengeStep, secrets: Secrets, options: CallOptions): Promise<Outcome>
  /** Whether the code can be sent again: the call that sent it can be repeated. */
  canResend(step: ChallengeStep, secrets: Secrets): boolean
  /** Returns to the last choice of factors. */
  back(step: ChallengeStep, secrets: Secrets, options: CallOptions): Promise<Outcome>
  /** Whether there was a choice of factors, and the sign-in up to it can be replayed. */
  canGoBack(secrets: Secrets): boolean
  /** Returns the part of the step that may be stored in the browser, or `undefined` if the step needs secrets. */
  persist(step: ChallengeStep): ChallengeStep | undefined
  /** Loads modules and computes keys that do not depend on the answer. */
  prepare(): void
}
