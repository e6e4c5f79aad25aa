import { useQuestionWords } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/face.js'
import { smsMfaText } from './text.js'

export function SmsMfaForm(face: FormProps<'SMS_MFA'>) {
  const words = useQuestionWords('SMS_MFA', smsMfaText)
  return (
    <CodeForm
      face={face}
      words={words}
      description={words.description(face.challenge)}
      deliveryMedium={face.challenge.deliveryMedium ?? 'SMS'}
    />
  )
}
