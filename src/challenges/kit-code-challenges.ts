/** The initial states of the kit's challenges that ask for a code. */

import { initialState, type KitChallengeInput } from './challenge-types.js'
import { otherDigits, type WithCode } from './code-length.js'

export interface KitCodeChallenge extends WithCode {
  readonly username?: string | undefined
  readonly destination?: string | undefined
  readonly deliveryMedium?: string | undefined
  /** `false` if the code could not be sent. `resend` tries again. */
  readonly codeSent?: boolean | undefined
}

const detailsOf = ({
  username,
  destination,
  deliveryMedium,
  codeSent,
}: KitChallengeInput): KitCodeChallenge => ({
  username,
  destination,
  deliveryMedium,
  codeSent,
  codeLength: otherDigits,
})

export interface ConfirmSignUp extends KitCodeChallenge {
  /** Whether it is unknown if the account exists. The form must then not claim that it does. */
  readonly mayNotExist?: boolean | undefined
}

export const confirmSignUpState = initialState({
  open: (input): ConfirmSignUp => ({ ...detailsOf(input), mayNotExist: input.mayNotExist }),
  canResend: true,
})

export interface ResetPassword extends KitCodeChallenge {
  /** `reset-required` if an administrator requires a new password. */
  readonly notice?: 'reset-required' | undefined
}

export const resetPasswordState = initialState({
  open: (input): ResetPassword => ({
    ...detailsOf(input),
    // All other notices lead to `sign-in`.
    notice: input.notice as ResetPassword['notice'],
  }),
  canResend: true,
})
