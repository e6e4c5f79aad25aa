import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { Button } from '../../react/parts/button.js'
import { CodeField } from '../../react/parts/code-field.js'
import { Form } from '../../react/parts/form.js'
import { Frame } from '../../react/parts/frame.js'
import { NameField, useNameLabel } from '../../react/parts/name-field.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { Ways } from '../../react/ways.js'
import { confirmSignUpText } from './text.js'

export function ConfirmSignUpForm(face: FormProps<'confirm-sign-up'>) {
  const { challenge, pending } = face
  const { username } = challenge
  const words = useQuestionWords('confirm-sign-up', confirmSignUpText)
  const label = useNameLabel()
  const { form, field, submit } = useAnswerForm(face)
  return (
    <Frame title={words.title} lead={words.lead(challenge)} username={username} ways={<Ways {...face} />}>
      <Form {...form}>
        {!username && <NameField {...field('username', label)} />}
        <CodeField
          {...field('code', words.code)}
          digits={6}
          endsItself={Boolean(username)}
          by={pending ? undefined : challenge.by}
          onComplete={username ? submit : undefined}
        />
        <Button pending={pending}>{words.submit}</Button>
      </Form>
    </Frame>
  )
}
