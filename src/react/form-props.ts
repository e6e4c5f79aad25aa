import type { Answer, Challenge, ChallengeName } from '../challenges/index.js'
import type { GoToOptions, GoToTarget, PeekedChallenge, PeekOptions, State } from '../session/session.js'
import type { AuthError } from '../wire/auth-error.js'

/**
 * Props that `<SignIn>` passes to the form of each challenge. `N` is the name of the challenge.
 *
 * A form uses only these props. It does not need the session.
 *
 * @example
 * ```tsx
 * import { Button, Field, Form, FormLayout, type FormProps, useChallengeForm } from 'countersign/ui'
 *
 * export function Captcha(props: FormProps<'CUSTOM_CHALLENGE'>) {
 *   const { form, field } = useChallengeForm(props)
 *   return (
 *     <FormLayout title="One more step" username={props.username}>
 *       <Form {...form}>
 *         <Field {...field('answer', 'Letters')} />
 *         <Button pending={props.pending}>Continue</Button>
 *       </Form>
 *     </FormLayout>
 *   )
 * }
 * ```
 */
export interface FormProps<N extends ChallengeName = ChallengeName> {
  /** The challenge that the user answers with this form. */
  readonly challenge: Challenge<N>
  /**
   * Whether an answer or another request is being sent.
   * @default false
   */
  readonly pending?: boolean | undefined
  /** The reason why the last answer or request did not succeed. No default. */
  readonly error?: AuthError | undefined
  /** The username, as the user typed it. No default. */
  readonly username?: string | undefined
  /**
   * Time at which a code can be sent again, in milliseconds since 1970. Undefined if this challenge cannot send another
   * code. No default.
   */
  readonly resendAt?: number | undefined
  /**
   * Whether the last request sent another code. `useChallengeForm` clears the code field then.
   * @default false
   */
  readonly codeResent?: boolean | undefined
  /**
   * Challenges that the user answered the last time they signed in with this browser. Undefined if the username is not
   * remembered. No default.
   */
  readonly lastSignInChallenges?: readonly ChallengeName[] | undefined
  /** Sends the answer. Resolves with the next state, which has the error if there is one. Never rejects. */
  readonly onAnswer: (values: Answer<N>) => Promise<State>
  /** Sends another code. `resendAt` says whether and when this is possible. No default. */
  readonly onResend?: (() => void) | undefined
  /** Returns to the choice of sign-in methods. Undefined if the user made no choice. No default. */
  readonly onBack?: (() => void) | undefined
  /** Ends this sign-in and returns to the first form. No default. */
  readonly onRestart?: (() => void) | undefined
  /**
   * Sends an answer and resolves with the challenge that follows, without leaving this form. Used to suggest passkeys
   * in the sign-in form. No default.
   */
  readonly onPeek?:
    | ((values: Answer<N>, options?: PeekOptions) => Promise<PeekedChallenge | undefined>)
    | undefined
  /**
   * Opens another form of the kit: `sign-in`, `sign-up`, `confirm-sign-up`, `forgot-password` or
   * `reset-password`. No default.
   */
  readonly onGoTo?: ((entry: GoToTarget, options?: GoToOptions) => void) | undefined
}
