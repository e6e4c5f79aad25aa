import { useChallengeTexts } from '../../react/auth-ui.js'
import { formLayoutProps } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { getOwn } from '../../react/get-own.js'
import { useAttributeLabel } from '../../react/parts/attribute-field.js'
import { Button } from '../../react/parts/button.js'
import { Field } from '../../react/parts/field.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { customChallengeText } from './text.js'

/** Shows the public parameters of the Lambda triggers. An application can label them with `texts`, or use its own form. */
export function CustomChallengeForm(props: FormProps<'CUSTOM_CHALLENGE'>) {
  const { challenge, pending } = props
  const texts = useChallengeTexts('CUSTOM_CHALLENGE', customChallengeText)
  const { form, field } = useChallengeForm(props)
  const parameters = Object.entries(challenge.parameters)
  const labels = texts.parameters ?? {}
  const nameOf = useAttributeLabel()
  // A single parameter without a label is the text of the challenge.
  const [only] = parameters.length === 1 && !getOwn(labels, parameters[0]?.[0]) ? parameters : []
  return (
    <FormLayout title={texts.title} {...formLayoutProps(props)}>
      <Form {...form}>
        {only && (
          <p data-part="parameters" dir="auto">
            {only[1]}
          </p>
        )}
        {parameters.length > 0 && !only && (
          <dl data-part="parameters">
            {parameters.map(([name, value]) => (
              <div key={name}>
                <dt dir="auto">{getOwn(labels, name) ?? nameOf(name)}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <Field {...field('answer', texts.answer)} type="text" autoComplete="off" />
        <Button pending={pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
