import { useAuthUi, useTexts } from './auth-ui.js'
import type { FormProps } from './form-props.js'
import { Button } from './parts/button.js'

type ConfirmAccountButtonProps = Pick<FormProps, 'username' | 'pending' | 'onGoTo'>

/** Leads users who never confirmed their account to its confirmation. Cognito sends them no other code. */
export function ConfirmAccountButton({ username, pending, onGoTo }: ConfirmAccountButtonProps) {
  const { common } = useTexts()
  const { signUp = true } = useAuthUi()
  // Without sign-up there are no unconfirmed accounts.
  if (!signUp || !username || !onGoTo) return null
  return (
    <Button
      variant="link"
      pending={pending}
      onClick={() => onGoTo('confirm-sign-up', { username, sendCode: true })}
    >
      {common.notConfirmed}
    </Button>
  )
}
