/** What a dialogue is: it takes turns and remembers nothing. */

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

/** Where a conversation stands: plain JSON, and no secret in it. */
export type Step = ChallengeStep | SignedInStep

export interface ChallengeStep {
  readonly status: 'challenge'
  readonly challenge: Challenge
  /** What must be handed back with the answer. */
  readonly cognitoSession?: string | undefined
  /** The name as it was typed, and the one by which the pool knows the user. */
  readonly username?: string | undefined
  readonly userId?: string | undefined
  /** The first factors that the pool named when the sign-in began; it names them only then. */
  readonly available?: readonly string[] | undefined
}

export interface SignedInStep {
  readonly status: 'signed-in'
  readonly challenge?: never
  readonly username: string
  readonly userId: string
}

/** What the memory holds for the next turn and shows to nobody. */
export interface Secrets {
  /** How the sign-in began. */
  readonly initiatedWith?: Credentials | undefined
  /** The answers since then that can be given again; missing if one of them can't. */
  readonly replayableAnswers?: readonly { readonly name: string; readonly answer: object }[] | undefined
  /** The password of an account that is still to be confirmed. */
  readonly password?: string | undefined
  /** Whether the person wants to be known here again, once they said. */
  readonly rememberUsername?: boolean | undefined
  /** Tokens that wait for a last answer. */
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
  /** With a step that is signed in: what the person holds now. */
  readonly tokens?: Tokens
  /** An error that is not Cognito's, such as one of a callback of the application. The session throws it again. */
  readonly thrown?: unknown
}

export interface CallOptions {
  readonly signal?: AbortSignal
  /** For the pool's Lambda triggers, with this call only. */
  readonly clientMetadata?: Fields
  /** Whether to send one call and to stop at the challenge that it leads to: what follows might send a code. */
  readonly peek?: boolean
}

export interface FlowClient {
  /** A question of ours. */
  open(entry: KitChallengeName, input: KitChallengeInput): ChallengeStep
  answer(step: ChallengeStep, values: unknown, secrets: Secrets, options: CallOptions): Promise<Outcome>
  /**
   * Answers this step to see what comes next. It sends one call at most, and nothing that follows from its reply.
   * Returns nothing if the call failed or a second one would be needed.
   */
  peek(
    step: ChallengeStep,
    values: unknown,
    secrets: Secrets,
    options: CallOptions,
  ): Promise<Outcome | undefined>
  /** Sends the code of this step again; the step and its problem if it can't be done. */
  resend(step: ChallengeStep, secrets: Secrets, options: CallOptions): Promise<Outcome>
  /** Whether that can be done: the code came by a call that can be made again. */
  canResend(step: ChallengeStep, secrets: Secrets): boolean
  /** Goes back to the last choice of ways. */
  back(step: ChallengeStep, secrets: Secrets, options: CallOptions): Promise<Outcome>
  /** Whether there was one, and the way to it can be gone once more. */
  canGoBack(secrets: Secrets): boolean
  /** What of a step may lie in a browser's storage; nothing, if going on from it needs a secret. */
  persist(step: ChallengeStep): ChallengeStep | undefined
  /** Makes ready what takes time and depends on nobody's answer. */
  prepare(): void
}
