import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { Frame } from '../../react/parts/frame.js'
import { NameField, useNameLabel } from '../../react/parts/name-field.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { Ways } from '../../react/ways.js'
import { forgotPasswordText } from './text.js'

export function ForgotPasswordForm(face: FormProps<'forgot-password'>) {
  const { username = '' } = face.challenge
  const words = useQuestionWords('forgot-password', forgotPasswordText)
  const label = useNameLabel(words)
  const { form, field, problem } = useAnswerForm(face, { defaultValues: { username } })
  return (
    <Frame title={words.title} lead={words.lead} ways={<Ways {...face} />}>
      <form {...form}>
        {problem && <Alert kind="problem">{problem}</Alert>}
        <NameField {...field('username', label)} defaultValue={username} />
        <Button pending={face.pending}>{words.submit}</Button>
      </form>
    </Frame>
  )
}
