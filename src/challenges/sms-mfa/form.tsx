import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/form-props.js'
import { smsMfaText } from './text.js'

export function SmsMfaForm(props: FormProps<'SMS_MFA'>) {
  const texts = useChallengeTexts('SMS_MFA', smsMfaText)
  return (
    <CodeForm
      formProps={props}
      texts={texts}
      description={texts.description(props.challenge)}
      deliveryMedium={props.challenge.deliveryMedium ?? 'SMS'}
    />
  )
}
