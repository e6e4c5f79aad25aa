/** What a form is given, and what it gives back: a form is a face, and knows nothing of sessions and pools. */
import type { Answer, Challenge, ChallengeName } from '../challenges/index.js'
import type { GoToOptions, GoToTarget, PeekedChallenge, PeekOptions, State } from '../session/session.js'
import type { AuthError } from '../wire/auth-error.js'

export interface FormProps<N extends ChallengeName = ChallengeName> {
  readonly challenge: Challenge<N>
  /** An answer is on its way. */
  readonly pending?: boolean | undefined
  /** Why the last answer did not lead on. */
  readonly error?: AuthError | undefined
  /** Who is signing in, as it was typed. */
  readonly username?: string | undefined
  /** From when a code can be sent again, in milliseconds; missing where none can. */
  readonly resendAt?: number | undefined
  /** Whether the code was sent again just now. */
  readonly codeResent?: boolean | undefined
  /** The questions by which this person signed in here last, if they wanted to be remembered. */
  readonly lastSignInChallenges?: readonly ChallengeName[] | undefined
  /** Sends the answer. Resolves to the next state, which has the problem if there is one, and never rejects. */
  readonly onAnswer: (values: Answer<N>) => Promise<State>
  readonly onResend?: (() => void) | undefined
  /** Goes back to a choice of ways; missing where there was none. */
  readonly onBack?: (() => void) | undefined
  readonly onRestart?: (() => void) | undefined
  /** Answers without leaving the form, to see what would be asked next. */
  readonly onPeek?:
    | ((values: Answer<N>, options?: PeekOptions) => Promise<PeekedChallenge | undefined>)
    | undefined
  readonly onGoTo?: ((entry: GoToTarget, options?: GoToOptions) => void) | undefined
}
