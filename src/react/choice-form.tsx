import { useTexts } from './auth-ui.js'
import { FormActions } from './form-actions.js'
import type { FormProps } from './form-props.js'
import { getOwn } from './get-own.js'
import { Alert } from './parts/alert.js'
import { ChoiceList } from './parts/choice-list.js'
import { FormLayout } from './parts/form-layout.js'
import { useErrorText } from './use-error-text.js'
import { useErrorTitle } from './use-error-title.js'

interface ChoiceFormProps {
  readonly formProps: Pick<FormProps, 'pending' | 'error' | 'username' | 'onRestart'>
  readonly title: string
  readonly description?: string
  readonly choices: readonly string[]
  /** Labels by choice. A choice that the kit does not know has no label: its name is shown. */
  readonly names: Readonly<Record<string, string>>
  readonly notes?: Readonly<Record<string, string>>
  readonly onChoose: (choice: string) => void
}

/** Renders a form with one button for each choice. */
export function ChoiceForm({
  formProps,
  title,
  description,
  choices,
  names,
  notes = {},
  onChoose,
}: ChoiceFormProps) {
  const { validation } = useTexts()
  const notOffered = formProps.error?.kind === 'invalid-input' ? validation['not-offered'] : undefined
  const { errorText = notOffered } = useErrorText(formProps.error)
  useErrorTitle(errorText !== undefined)
  return (
    <FormLayout
      title={title}
      description={description}
      username={formProps.username}
      footer={<FormActions onRestart={formProps.onRestart} />}
    >
      {errorText && <Alert variant="error">{errorText}</Alert>}
      <ChoiceList
        label={title}
        pending={formProps.pending}
        choices={choices.map((value) => ({
          value,
          label: getOwn(names, value) ?? value,
          note: getOwn(notes, value),
        }))}
        onChoose={onChoose}
      />
    </FormLayout>
  )
}
