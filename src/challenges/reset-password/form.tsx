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
  const texts = useChallengeTexts('reset-password', resetPasswordText)
  const label = useUsernameLabel()
  const { hasCode, takesFocus, onHaveCode, error } = useHasCode(props, codeSent)
  const { form, field } = useChallengeForm({ ...props, error })
  const reason = notice && texts.resetRequired
  // An account that an administrator resets is confirmed.
  const notConfirmed = !notice && <ConfirmAccountButton {...props} />
  if (!hasCode)
    return (
      <CodeNotSent formProps={props} title={texts.title} description={reason} onHaveCode={onHaveCode}>
        {notConfirmed}
      </CodeNotSent>
    )
  const sent = notice ? texts.descriptionIfCodeSent(challenge) : texts.description(challenge)
  return (
    <FormLayout
      title={texts.title}
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
          {...field('code', texts.code)}
          digits={challenge.codeLength}
          autoFocus={takesFocus}
          deliveryMedium={pending ? undefined : challenge.deliveryMedium}
        />
        <NewPasswordField {...field('password', texts.password)} />
        <Button pending={pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
