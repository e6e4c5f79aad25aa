import { useQuestionWords } from '../../react/auth-ui.js'
import { CodeForm } from '../../react/code-form.js'
import type { FormProps } from '../../react/face.js'
import { softwareTokenMfaText } from './text.js'

export function SoftwareTokenMfaForm(face: FormProps<'SOFTWARE_TOKEN_MFA'>) {
  const words = useQuestionWords('SOFTWARE_TOKEN_MFA', softwareTokenMfaText)
  return <CodeForm face={face} words={words} description={words.description(face.challenge)} />
}
