import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/form-props.js'
import { emailOtpText } from './text.js'

export function EmailOtpForm(props: FormProps<'EMAIL_OTP'>) {
  const texts = useChallengeTexts('EMAIL_OTP', emailOtpText)
  return (
    <CodeForm
      formProps={props}
      texts={texts}
      description={texts.description(props.challenge)}
      deliveryMedium={props.challenge.deliveryMedium}
    />
  )
}
