import { useAuthUi, useChallengeTexts } from '../../react/auth-ui.js'
import { ConfirmAccountButton } from '../../react/confirm-account-button.js'
import type { FormProps } from '../../react/form-props.js'
import { AttributeField, useAttributeLabel } from '../../react/parts/attribute-field.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { NewPasswordField } from '../../react/parts/new-password-field.js'
import { UsernameField, useUsernameLabel } from '../../react/parts/username-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { signUpText } from './text.js'

export function SignUpForm(props: FormProps<'sign-up'>) {
  const { challenge, pending, error, onGoTo } = props
  const exists = error?.kind === 'rejected' && error.code === 'account-exists'
  const { username = '' } = challenge
  const { signUpAttributes = [], optionalAttributes = [], usernameType = 'username', providers } = useAuthUi()
  const texts = useChallengeTexts('sign-up', signUpText)
  const label = useUsernameLabel()
  const labelOf = useAttributeLabel()
  const { form, field } = useChallengeForm(props)
  // Without the attribute that is the username: it is asked for once.
  const attributes = signUpAttributes.filter(
    (name) =>
      !(name === 'email' && usernameType === 'email') &&
      !(name === 'phone_number' && usernameType === 'phone'),
  )
  return (
    <FormLayout
      title={texts.title}
      footer={
        onGoTo && (
          <>
            {exists && <ConfirmAccountButton {...props} />}
            <Button variant="secondary" onClick={() => onGoTo('sign-in')}>
              {texts.signIn}
            </Button>
          </>
        )
      }
    >
      <Form {...form}>
        <UsernameField strict {...field('username', label)} defaultValue={username} />
        {attributes.map((attribute) => (
          <AttributeField
            key={attribute}
            attribute={attribute}
            optional={optionalAttributes.includes(attribute)}
            {...field(`attributes.${attribute}`, labelOf(attribute))}
          />
        ))}
        <NewPasswordField {...field('password', texts.password)} />
        <Button pending={pending}>{texts.submit}</Button>
      </Form>
      {providers}
    </FormLayout>
  )
}
