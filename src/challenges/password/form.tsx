import { useQuestionWords } from '../../react/auth-ui.js'
import type { FormProps } from '../../react/face.js'
import { Account } from '../../react/parts/account.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { PasswordField } from '../../react/parts/password-field.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { framing } from '../../react/ways.js'
import { passwordText } from './text.js'

/** To a person it is one and the same password, however it is proved. */
export function PasswordForm<N extends 'PASSWORD' | 'PASSWORD_SRP'>(face: FormProps<N>) {
  const { pending, username, onGoTo } = face
  const words = useQuestionWords('PASSWORD', passwordText)
  const { form, field } = useAnswerForm(face)
  return (
    <FormLayout title={words.title} {...framing(face)}>
      <Form {...form}>
        <Account username={username} />
        <PasswordField {...field('password', words.password)} autoComplete="current-password" />
        {onGoTo && (
          <Button kind="quiet" onClick={() => onGoTo('forgot-password')}>
            {words.forgotPassword}
          </Button>
        )}
        <Button pending={pending}>{words.submit}</Button>
      </Form>
    </FormLayout>
  )
}
