/** The way on for users whose account was never confirmed, and who therefore get no other code. */

import { useAuthUi, useTexts } from './auth-ui.js'
import type { FormProps } from './form-props.js'
import { Button } from './parts/button.js'

type ConfirmAccountButtonProps = Pick<FormProps, 'username' | 'pending' | 'onGoTo'>

export function ConfirmAccountButton({ username, pending, onGoTo }: ConfirmAccountButtonProps) {
  const { common } = useTexts()
  const { signUp = true } = useAuthUi()
  // Where no account can be created, none waits to be confirmed.
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
