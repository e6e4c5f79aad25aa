import { useQuestionWords } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/face.js'
import { emailOtpText } from './text.js'

export function EmailOtpForm(face: FormProps<'EMAIL_OTP'>) {
  const words = useQuestionWords('EMAIL_OTP', emailOtpText)
  return (
    <CodeForm
      face={face}
      words={words}
      description={words.description(face.challenge)}
      deliveryMedium={face.challenge.deliveryMedium}
    />
  )
}
