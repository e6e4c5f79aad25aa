/** The way on for users whose account was never confirmed, and who therefore get no other code. */
import type { FormProps } from './face.js'
import { useFaces, useWords } from './faces.js'
import { Button } from './parts/button.js'

type NotConfirmedProps = Pick<FormProps, 'username' | 'pending' | 'onGo'>

export function NotConfirmed({ username, pending, onGo }: NotConfirmedProps) {
  const { common } = useWords()
  const { signUp = true } = useFaces()
  // Where no account can be created, none waits to be confirmed.
  if (!signUp || !username || !onGo) return null
  return (
    <Button
      kind="quiet"
      pending={pending}
      onClick={() => onGo('confirm-sign-up', { username, sendCode: true })}
    >
      {common.notConfirmed}
    </Button>
  )
}
