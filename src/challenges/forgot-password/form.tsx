import { useChallengeTexts } from '../../react/auth-ui.js'
import { ConfirmAccountButton } from '../../react/confirm-account-button.js'
import { FormActions } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { UsernameField, useUsernameLabel } from '../../react/parts/username-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { forgotPasswordText } from './text.js'

export function ForgotPasswordForm(props: FormProps<'forgot-password'>) {
  const { challenge, error } = props
  const { username = '' } = challenge
  const isRejected = error?.kind === 'rejected' && error.code === 'reset-not-possible'
  const texts = useChallengeTexts('forgot-password', forgotPasswordText)
  const label = useUsernameLabel()
  const { form, field } = useChallengeForm(props)
  return (
    <FormLayout
      title={texts.title}
      description={texts.description}
      footer={<FormActions {...props}>{isRejected && <ConfirmAccountButton {...props} />}</FormActions>}
    >
      <Form {...form}>
        <UsernameField strict {...field('username', label)} defaultValue={username} />
        <Button pending={props.pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
