import { useTexts } from './auth-ui.js'
import type { FormProps } from './form-props.js'
import { Button, type ButtonProps } from './parts/button.js'
import { useCountdown } from './use-countdown.js'

interface SendCodeProps extends Pick<FormProps, 'pending'>, Required<Pick<ButtonProps, 'variant'>> {
  /** Text of the button when a code can be sent. */
  readonly label: string
  /** Time at which a code can be sent, in milliseconds since 1970. */
  readonly resendAt: number
  readonly onResend: () => void
}

/** Renders a button that sends a code. During the cooldown it says how long the user has to wait. */
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
