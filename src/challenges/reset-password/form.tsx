import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { Account } from '../../react/parts/account.js'
import { Button } from '../../react/parts/button.js'
import { CodeField } from '../../react/parts/code-field.js'
import { Form } from '../../react/parts/form.js'
import { Frame } from '../../react/parts/frame.js'
import { NameField, useNameLabel } from '../../react/parts/name-field.js'
import { NewPasswordField } from '../../react/parts/new-password-field.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { Ways } from '../../react/ways.js'
import { resetPasswordText } from './text.js'

export function ResetPasswordForm(face: FormProps<'reset-password'>) {
  const { challenge, pending } = face
  const { username } = challenge
  const words = useQuestionWords('reset-password', resetPasswordText)
  const label = useNameLabel()
  const { form, field } = useAnswerForm(face)
  return (
    <Frame title={words.title} lead={words.lead(challenge)} username={username} ways={<Ways {...face} />}>
      <Form {...form}>
        {username ? <Account username={username} /> : <NameField {...field('username', label)} />}
        <CodeField {...field('code', words.code)} digits={6} by={pending ? undefined : challenge.by} />
        <NewPasswordField {...field('password', words.password)} />
        <Button pending={pending}>{words.submit}</Button>
      </Form>
    </Frame>
  )
}
