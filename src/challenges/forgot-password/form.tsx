import { useQuestionWords } from '../../react/auth-ui.js'
import type { FormProps } from '../../react/face.js'
import { NotConfirmed } from '../../react/not-confirmed.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { NameField, useNameLabel } from '../../react/parts/name-field.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { Ways } from '../../react/ways.js'
import { forgotPasswordText } from './text.js'

export function ForgotPasswordForm(face: FormProps<'forgot-password'>) {
  const { challenge, error } = face
  const { username = '' } = challenge
  const isRefused = error?.kind === 'rejected' && error.code === 'reset-not-possible'
  const words = useQuestionWords('forgot-password', forgotPasswordText)
  const label = useNameLabel()
  const { form, field } = useAnswerForm(face)
  return (
    <FormLayout
      title={words.title}
      description={words.description}
      footer={<Ways {...face}>{isRefused && <NotConfirmed {...face} />}</Ways>}
    >
      <Form {...form}>
        <NameField strict {...field('username', label)} defaultValue={username} />
        <Button pending={face.pending}>{words.submit}</Button>
      </Form>
    </FormLayout>
  )
}
