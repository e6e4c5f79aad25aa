/** The kit's challenges that wait for a code: which account, and where the code went. */

import { initialState, type KitChallengeInput } from './challenge-types.js'
import { otherDigits, type WithCode } from './code-length.js'

export interface KitCodeChallenge extends WithCode {
  readonly username?: string | undefined
  readonly destination?: string | undefined
  readonly deliveryMedium?: string | undefined
  /** `false` if sending the code failed: `resend` tries it again. */
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
  /** Whether nothing has shown that such an account exists. The form then speaks of it as a possibility. */
  readonly mayNotExist?: boolean | undefined
}

export const confirmSignUpState = initialState({
  open: (input): ConfirmSignUp => ({ ...detailsOf(input), mayNotExist: input.mayNotExist }),
  canResend: true,
})

export interface ResetPassword extends KitCodeChallenge {
  /** `reset-required`: an administrator wants the user to choose a new password. */
  readonly notice?: 'reset-required' | undefined
}

export const resetPasswordState = initialState({
  open: (input): ResetPassword => ({
    ...detailsOf(input),
    notice: input.notice === 'reset-required' ? input.notice : undefined,
  }),
  canResend: true,
})
