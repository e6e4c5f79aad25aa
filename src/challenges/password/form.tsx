import { useChallengeTexts } from '../../react/auth-ui.js'
import { formLayoutProps } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { HiddenUsername } from '../../react/parts/hidden-username.js'
import { PasswordField } from '../../react/parts/password-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { passwordText } from './text.js'

/** Asks for the password: users see no difference between `PASSWORD` and `PASSWORD_SRP`. */
export function PasswordForm<N extends 'PASSWORD' | 'PASSWORD_SRP'>(props: FormProps<N>) {
  const { pending, username, onGoTo } = props
  const texts = useChallengeTexts('PASSWORD', passwordText)
  const { form, field } = useChallengeForm(props)
  return (
    <FormLayout title={texts.title} {...formLayoutProps(props)}>
      <Form {...form}>
        <HiddenUsername username={username} />
        <PasswordField {...field('password', texts.password)} autoComplete="current-password" />
        {onGoTo && (
          <Button variant="link" onClick={() => onGoTo('forgot-password')}>
            {texts.forgotPassword}
          </Button>
        )}
        <Button pending={pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
