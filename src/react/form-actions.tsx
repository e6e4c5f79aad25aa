/** The other ways on from a question, as far as there are any. */
import type { ReactNode } from 'react'
import { useTexts } from './auth-ui.js'
import type { FormProps } from './form-props.js'
import { Button } from './parts/button.js'
import { SendCode } from './send-code.js'

interface FormActionsProps
  extends Pick<FormProps, 'pending' | 'resendAt' | 'codeResent' | 'onResend' | 'onBack' | 'onRestart'> {
  /** More ways on, before the way back. */
  readonly children?: ReactNode
}

/** What frames a challenge for one user: the name, and the other ways on. The way back is the last of them. */
export const formLayoutProps = (props: FormActionsProps & Pick<FormProps, 'username'>) => ({
  username: props.username,
  footer: <FormActions {...props} />,
})

export function FormActions(props: FormActionsProps) {
  const { pending, resendAt, codeResent, onResend, onBack, onRestart, children } = props
  const { common, code } = useTexts()
  return (
    <>
      {onResend && resendAt !== undefined && (
        <div data-part="resend">
          {/* Always there: many screen readers miss a region that comes with its text. */}
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
