import type { ReactNode } from 'react'
import { useTexts } from './auth-ui.js'
import type { FormProps } from './form-props.js'
import { Button } from './parts/button.js'
import { SendCode } from './send-code.js'

interface FormActionsProps
  extends Pick<FormProps, 'pending' | 'resendAt' | 'codeResent' | 'onResend' | 'onBack' | 'onRestart'> {
  /** Rendered before the button that returns to sign-in. No default. */
  readonly children?: ReactNode
}

/** Returns the props of `FormLayout` that most forms need: the username and the actions. */
export const formLayoutProps = (props: FormActionsProps & Pick<FormProps, 'username'>) => ({
  username: props.username,
  footer: <FormActions {...props} />,
})

/**
 * Renders the actions below a form, as far as the challenge has them: send another code, use another sign-in method,
 * and return to sign-in.
 *
 * @example
 * ```tsx
 * import { FormActions, FormLayout, type FormProps } from 'countersign/ui'
 *
 * export const Waiting = (props: FormProps<'CUSTOM_CHALLENGE'>) => (
 *   <FormLayout title="Open the link" footer={<FormActions {...props} />}>
 *     We sent you a link.
 *   </FormLayout>
 * )
 * ```
 */
export function FormActions(props: FormActionsProps) {
  const { pending, resendAt, codeResent, onResend, onBack, onRestart, children } = props
  const { common, code } = useTexts()
  return (
    <>
      {onResend && resendAt !== undefined && (
        <div data-part="resend">
          {/* Always rendered: many screen readers do not read a region that appears together with its text. */}
          <p data-part="resend-status" role="status">
            {codeResent && code.resent}
          </p>
          <SendCode variant="link" label={code.resend} {...{ pending, resendAt, onResend }} />
        </div>
      )}
      {onBack && (
        <Button variant="secondary" pending={pending} onClick={onBack}>
          {common.anotherWay}
        </Button>
      )}
      {children}
      {onRestart && (
        <Button variant="link" onClick={onRestart}>
          {common.backToSignIn}
        </Button>
      )}
    </>
  )
}
