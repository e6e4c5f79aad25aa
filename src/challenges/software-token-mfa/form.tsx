import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/form-props.js'
import { softwareTokenMfaText } from './text.js'

export function SoftwareTokenMfaForm(props: FormProps<'SOFTWARE_TOKEN_MFA'>) {
  const words = useChallengeTexts('SOFTWARE_TOKEN_MFA', softwareTokenMfaText)
  return <CodeForm formProps={props} words={words} description={words.description(props.challenge)} />
}
