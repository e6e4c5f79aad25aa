/** Sends a code, or says how long the user has to wait for the next one. The button stays where it is meanwhile. */

import { useTexts } from './auth-ui.js'
import type { FormProps } from './form-props.js'
import { Button, type ButtonProps } from './parts/button.js'
import { useCountdown } from './use-countdown.js'

interface SendCodeProps extends Pick<FormProps, 'pending'>, Required<Pick<ButtonProps, 'variant'>> {
  /** The text of the button once a code can be sent. */
  readonly label: string
  /** When a code can be sent, in milliseconds. */
  readonly resendAt: number
  readonly onResend: () => void
}

export function SendCode({ variant, label, pending, resendAt, onResend }: SendCodeProps) {
  const { code } = useTexts()
  const left = useCountdown(resendAt)
  return (
    <Button
      type="button"
      variant={variant}
      pending={pending}
      aria-disabled={pending || left > 0 || undefined}
      onClick={left > 0 ? undefined : onResend}
    >
      {left > 0 ? code.resendIn(left) : label}
    </Button>
  )
}
