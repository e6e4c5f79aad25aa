import { useQuestionWords } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/face.js'
import { smsOtpText } from './text.js'

export function SmsOtpForm(face: FormProps<'SMS_OTP'>) {
  const words = useQuestionWords('SMS_OTP', smsOtpText)
  return (
    <CodeForm
      face={face}
      words={words}
      description={words.description(face.challenge)}
      deliveryMedium={face.challenge.deliveryMedium ?? 'SMS'}
    />
  )
}
