/** Takes the place of a form that asks for a code while none is on its way: what happened, and what the user can do. */
import type { ReactNode } from 'react'
import { useTexts } from './auth-ui.js'
import { FormActions } from './form-actions.js'
import type { FormProps } from './form-props.js'
import { Alert } from './parts/alert.js'
import { Button } from './parts/button.js'
import { FormLayout } from './parts/form-layout.js'
import { SendCode } from './send-code.js'
import { useErrorText } from './use-error-text.js'
import { useErrorTitle } from './use-error-title.js'

interface CodeNotSentProps {
  readonly formProps: Pick<
    FormProps,
    'username' | 'error' | 'pending' | 'resendAt' | 'onResend' | 'onRestart'
  >
  readonly title: string
  readonly description?: ReactNode
  /** Called if the user has a code from before. */
  readonly onHaveCode: () => void
  /** Other ways on, beside the way back. */
  readonly children?: ReactNode
}

export function CodeNotSent({ formProps, title, description, onHaveCode, children }: CodeNotSentProps) {
  const { username, error, pending, resendAt, onResend, onRestart } = formProps
  const { code, errors } = useTexts()
  const { errorText = errors['delivery-failed'] } = useErrorText(error)
  useErrorTitle(!pending)
  // Cognito has said that there is no code for this account: another try is refused in the same way.
  const isFinal = error?.kind === 'rejected' && error.code === 'reset-not-possible'
  return (
    <FormLayout
      title={title}
      description={description}
      username={username}
      footer={
        <FormActions pending={pending} onRestart={onRestart}>
          {children}
        </FormActions>
      }
    >
      {!pending && <Alert variant="error">{errorText}</Alert>}
      {!isFinal && (
        <div data-part="form">
          {onResend && resendAt !== undefined && (
            <SendCode variant="primary" label={code.send} {...{ pending, resendAt, onResend }} />
          )}
          <Button variant="secondary" pending={pending} onClick={onHaveCode}>
            {code.haveCode}
          </Button>
        </div>
      )}
    </FormLayout>
  )
}
