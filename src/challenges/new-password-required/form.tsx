import { useAuthUi, useChallengeTexts } from '../../react/auth-ui.js'
import { formLayoutProps } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { AttributeField, sortAttributes, useAttributeLabel } from '../../react/parts/attribute-field.js'
import { Button } from '../../react/parts/button.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { HiddenUsername } from '../../react/parts/hidden-username.js'
import { NewPasswordField } from '../../react/parts/new-password-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { newPasswordRequiredText } from './text.js'

export function NewPasswordRequiredForm(props: FormProps<'NEW_PASSWORD_REQUIRED'>) {
  const { challenge, pending, username } = props
  const { required, present } = challenge
  const { optionalAttributes = [] } = useAuthUi()
  const texts = useChallengeTexts('NEW_PASSWORD_REQUIRED', newPasswordRequiredText)
  const labelOf = useAttributeLabel()
  const { form, field } = useChallengeForm(props)
  const optional = optionalAttributes.filter((name) => ![...required, ...present].includes(name))
  return (
    <FormLayout
      title={texts.title}
      description={required.length > 0 ? texts.descriptionWithAttributes : texts.description}
      {...formLayoutProps(props)}
    >
      <Form {...form}>
        <HiddenUsername username={username} />
        <NewPasswordField {...field('password', texts.password)} />
        {sortAttributes([...required, ...optional]).map((attribute) => (
          <AttributeField
            key={attribute}
            attribute={attribute}
            optional={!required.includes(attribute)}
            {...field(`attributes.${attribute}`, labelOf(attribute))}
          />
        ))}
        <Button pending={pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
