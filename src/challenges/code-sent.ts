/** The kit's challenges that wait for a code: which account, and where the code went. */
import { otherDigits, type WithCode } from './code-length.js'
import { opening, type Seed } from './spec.js'

export interface CodeSent extends WithCode {
  readonly username?: string | undefined
  readonly destination?: string | undefined
  readonly deliveryMedium?: string | undefined
  /** `false` if sending the code failed: `resend` tries it again. */
  readonly codeSent?: boolean | undefined
}

const codeSent = ({ username, destination, deliveryMedium, codeSent }: Seed): CodeSent => ({
  username,
  destination,
  deliveryMedium,
  codeSent,
  codeLength: otherDigits,
})

export interface ConfirmSignUp extends CodeSent {
  /** Whether nothing has shown that such an account exists. The form then speaks of it as a possibility. */
  readonly mayNotExist?: boolean | undefined
}

export const confirmSignUpOpening = opening({
  open: (seed): ConfirmSignUp => ({ ...codeSent(seed), mayNotExist: seed.mayNotExist }),
  resends: true,
})

export interface ResetPassword extends CodeSent {
  /** `reset-required`: an administrator wants the user to choose a new password. */
  readonly notice?: 'reset-required' | undefined
}

export const resetPasswordOpening = opening({
  open: (seed): ResetPassword => ({
    ...codeSent(seed),
    notice: seed.notice === 'reset-required' ? seed.notice : undefined,
  }),
  resends: true,
})
