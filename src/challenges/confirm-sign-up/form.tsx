import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeNotSent } from '../../react/code-not-sent.js'
import { FormActions } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { useHasCode } from '../../react/has-code.js'
import { Button } from '../../react/parts/button.js'
import { CodeField } from '../../react/parts/code-field.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { UsernameField, useUsernameLabel } from '../../react/parts/username-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { confirmSignUpText } from './text.js'

export function ConfirmSignUpForm(props: FormProps<'confirm-sign-up'>) {
  const { challenge, pending } = props
  const { username, codeSent, mayNotExist } = challenge
  const texts = useChallengeTexts('confirm-sign-up', confirmSignUpText)
  const label = useUsernameLabel()
  const { hasCode, takesFocus, onHaveCode, error } = useHasCode(props, codeSent)
  const { form, field, submit } = useChallengeForm({ ...props, error })
  if (!hasCode) return <CodeNotSent formProps={props} title={texts.title} onHaveCode={onHaveCode} />
  const sent = mayNotExist ? texts.descriptionIfUnconfirmed : texts.description(challenge)
  return (
    <FormLayout
      title={texts.title}
      description={codeSent !== false && sent}
      username={username}
      footer={<FormActions {...props} />}
    >
      <Form {...form}>
        {!username && <UsernameField strict {...field('username', label)} />}
        <CodeField
          {...field('code', texts.code)}
          digits={challenge.codeLength}
          autoFocus={takesFocus}
          deliveryMedium={pending ? undefined : challenge.deliveryMedium}
          onComplete={username ? submit : undefined}
        />
        <Button pending={pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
