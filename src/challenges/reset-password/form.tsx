import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeNotSent } from '../../react/code-not-sent.js'
import { ConfirmAccountButton } from '../../react/confirm-account-button.js'
import { FormActions } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { useHasCode } from '../../react/has-code.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { CodeField } from '../../react/parts/code-field.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { HiddenUsername } from '../../react/parts/hidden-username.js'
import { NewPasswordField } from '../../react/parts/new-password-field.js'
import { UsernameField, useUsernameLabel } from '../../react/parts/username-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { resetPasswordText } from './text.js'

export function ResetPasswordForm(props: FormProps<'reset-password'>) {
  const { challenge, pending } = props
  const { username, codeSent, notice } = challenge
  const words = useChallengeTexts('reset-password', resetPasswordText)
  const label = useUsernameLabel()
  const { hasCode, takesFocus, onHaveCode, error } = useHasCode(props, codeSent)
  const { form, field } = useChallengeForm({ ...props, error })
  const reason = notice && words.resetRequired
  // An account that an administrator resets is confirmed.
  const notConfirmed = !notice && <ConfirmAccountButton {...props} />
  if (!hasCode)
    return (
      <CodeNotSent formProps={props} title={words.title} description={reason} onHaveCode={onHaveCode}>
        {notConfirmed}
      </CodeNotSent>
    )
  const sent = notice ? words.descriptionIfCodeSent(challenge) : words.description(challenge)
  return (
    <FormLayout
      title={words.title}
      description={codeSent !== false && sent}
      username={username}
      footer={<FormActions {...props}>{notConfirmed}</FormActions>}
    >
      <Form {...form}>
        {reason && <Alert variant="info">{reason}</Alert>}
        {username ? (
          <HiddenUsername username={username} />
        ) : (
          <UsernameField strict {...field('username', label)} />
        )}
        <CodeField
          {...field('code', words.code)}
          digits={challenge.codeLength}
          autoFocus={takesFocus}
          deliveryMedium={pending ? undefined : challenge.deliveryMedium}
        />
        <NewPasswordField {...field('password', words.password)} />
        <Button pending={pending}>{words.submit}</Button>
      </Form>
    </FormLayout>
  )
}
