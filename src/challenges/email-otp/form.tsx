import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { emailOtpText } from './text.js'

/** As a first factor the code has eight digits, as a second one six; nothing tells which it is. */
export function EmailOtpForm(face: FormProps<'EMAIL_OTP'>) {
  const words = useQuestionWords('EMAIL_OTP', emailOtpText)
  return <CodeForm face={face} words={words} lead={words.lead(face.challenge)} by={face.challenge.by} />
}
