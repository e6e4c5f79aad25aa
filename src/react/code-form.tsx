import type { WithCode } from '../challenges/code-length.js'
import type { ChallengeName } from '../challenges/index.js'
import { useTexts } from './auth-ui.js'
import { formLayoutProps } from './form-actions.js'
import type { FormProps } from './form-props.js'
import { getOwn } from './get-own.js'
import { Button } from './parts/button.js'
import { CodeField } from './parts/code-field.js'
import { Form } from './parts/form.js'
import { FormLayout } from './parts/form-layout.js'
import { useChallengeForm } from './use-answer-form.js'

interface CodeFormProps<N extends ChallengeName> {
  readonly formProps: FormProps<N> & { readonly challenge: WithCode }
  readonly texts: {
    readonly title: string
    readonly code: string
    readonly submit: string
    readonly errors?: Readonly<Record<string, string>>
  }
  readonly description: string
  /** `SMS` or `EMAIL`, if the code was sent. */
  readonly deliveryMedium?: string | undefined
}

/** Renders a form with only a code field. */
export function CodeForm<N extends ChallengeName>({
  formProps,
  texts,
  description,
  deliveryMedium,
}: CodeFormProps<N>) {
  const { code: common } = useTexts()
  const { form, field, submit } = useChallengeForm(formProps, { errors: texts.errors })
  const missing = getOwn(common.notReceived, deliveryMedium)
  return (
    <FormLayout title={texts.title} description={description} {...formLayoutProps(formProps)}>
      <Form {...form}>
        <CodeField
          {...field('code', texts.code)}
          digits={formProps.challenge.codeLength}
          deliveryMedium={formProps.pending ? undefined : deliveryMedium}
          onComplete={submit}
          description={missing && <span data-part="hint">{missing}</span>}
        />
        <Button pending={formProps.pending}>{texts.submit}</Button>
      </Form>
    </FormLayout>
  )
}
