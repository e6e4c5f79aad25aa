import { useChallengeTexts } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/form-props.js'
import { smsOtpText } from './text.js'

export function SmsOtpForm(props: FormProps<'SMS_OTP'>) {
  const texts = useChallengeTexts('SMS_OTP', smsOtpText)
  return (
    <CodeForm
      formProps={props}
      texts={texts}
      description={texts.description(props.challenge)}
      deliveryMedium={props.challenge.deliveryMedium ?? 'SMS'}
    />
  )
}
