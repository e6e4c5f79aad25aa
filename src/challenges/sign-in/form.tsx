import type { FormProps } from '../../react/face.js'
import { useFaces, useQuestionWords, useWords } from '../../react/faces.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { Frame } from '../../react/parts/frame.js'
import { NameField, useNameLabel } from '../../react/parts/name-field.js'
import { PasswordField } from '../../react/parts/password-field.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { signInText } from './text.js'

export function SignInForm(face: FormProps<'sign-in'>) {
  const { challenge, pending, onGo } = face
  const { after, asksPassword, username = '' } = challenge
  const words = useQuestionWords('sign-in', signInText)
  const { around } = useWords()
  const { signUp = true, providers } = useFaces()
  const label = useNameLabel(words)
  const { form, field } = useAnswerForm(face, { defaultValues: { username } })
  const news = { confirmed: words.afterConfirmed, 'password-reset': words.afterPasswordReset }
  return (
    <Frame
      title={words.title}
      ways={
        signUp &&
        onGo && (
          <Button kind="other" onClick={() => onGo('sign-up')}>
            {words.signUp}
          </Button>
        )
      }
    >
      <Form {...form}>
        {!face.problem && after && <Alert kind="news">{news[after]}</Alert>}
        <NameField {...field('username', label)} defaultValue={username} />
        {asksPassword && (
          <PasswordField {...field('password', words.password)} autoComplete="current-password" />
        )}
        {asksPassword && onGo && (
          <Button kind="quiet" onClick={() => onGo('forgot-password')}>
            {words.forgot}
          </Button>
        )}
        <Button pending={pending}>{asksPassword ? words.submit : words.next}</Button>
        <span data-part="spoken" role="status">
          {pending && around.loading}
        </span>
      </Form>
      {providers}
    </Frame>
  )
}
