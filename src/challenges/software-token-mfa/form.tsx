import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/form-props.js'
import { softwareTokenMfaText } from './text.js'

export function SoftwareTokenMfaForm(props: FormProps<'SOFTWARE_TOKEN_MFA'>) {
  const texts = useChallengeTexts('SOFTWARE_TOKEN_MFA', softwareTokenMfaText)
  return <CodeForm formProps={props} texts={texts} description={texts.description(props.challenge)} />
}
