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
  /** Rendered before the button that returns to sign-in. */
  readonly children?: ReactNode
}

/** Replaces a code form whose code could not be sent. Says why, and offers to send it or to enter an older code. */
export function CodeNotSent({ formProps, title, description, onHaveCode, children }: CodeNotSentProps) {
  const { username, error, pending, resendAt, onResend, onRestart } = formProps
  const { code, errors } = useTexts()
  const { errorText = errors['delivery-failed'] } = useErrorText(error)
  useErrorTitle(!pending)
  // Cognito sends no code for this account: it would reject another attempt in the same way.
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
