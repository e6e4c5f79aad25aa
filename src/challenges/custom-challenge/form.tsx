import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { Button } from '../../react/parts/button.js'
import { Field } from '../../react/parts/field.js'
import { Form } from '../../react/parts/form.js'
import { Frame } from '../../react/parts/frame.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { framing } from '../../react/ways.js'
import { customChallengeText } from './text.js'

/** What the Lambdas tell is shown as it is; an application that knows what it means has a form of its own. */
export function CustomChallengeForm(face: FormProps<'CUSTOM_CHALLENGE'>) {
  const { challenge, pending } = face
  const words = useQuestionWords('CUSTOM_CHALLENGE', customChallengeText)
  const { form, field } = useAnswerForm(face)
  const told = Object.entries(challenge.parameters)
  return (
    <Frame title={words.title} {...framing(face)}>
      <Form {...form}>
        {told.length > 0 && (
          <dl data-part="told">
            {told.map(([name, value]) => (
              <div key={name}>
                <dt dir="auto">{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <Field {...field('answer', words.answer)} type="text" autoComplete="off" />
        <Button pending={pending}>{words.submit}</Button>
      </Form>
    </Frame>
  )
}
