/** A security check: the text from the Lambda trigger is the label of the field. */
import type { Triggers } from 'countersign/pool'
import {
  Button,
  Field,
  Form,
  FormActions,
  FormLayout,
  type FormProps,
  useChallengeForm,
} from 'countersign/ui'

export function SecurityQuestion(props: FormProps<'CUSTOM_CHALLENGE'>) {
  const { challenge, pending, username } = props
  const { question = 'Answer' } = challenge.parameters
  const { form, field } = useChallengeForm(props, {
    errors: { 'wrong-answer': 'That is not the answer we have. You can use small or capital letters.' },
  })
  return (
    <FormLayout title="Only you know this" username={username} footer={<FormActions {...props} />}>
      <Form {...form}>
        <Field {...field('answer', question)} type="text" autoComplete="off" autoCapitalize="none" />
        <Button pending={pending}>Continue</Button>
      </Form>
    </FormLayout>
  )
}

const sameWord = (one: string, other: string | undefined) =>
  one.trim().localeCompare(other ?? '', undefined, { sensitivity: 'base' }) === 0

/** Allows three answers. The private parameters with the right answer never leave the pool. */
export const securityQuestionTriggers: Triggers = {
  DefineAuthChallenge({ request: { session }, response }) {
    if (session.at(-1)?.challengeResult) response.issueTokens = true
    else if (session.length === 3) response.failAuthentication = true
    else response.challengeName = 'CUSTOM_CHALLENGE'
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: 'What was the name of your first pet?' }
    response.privateChallengeParameters = { answer: 'Rex' }
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = sameWord(request.challengeAnswer, request.privateChallengeParameters.answer)
  },
}
