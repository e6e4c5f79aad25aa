import { useQuestionWords } from '../../react/auth-ui.js'
import { ChoiceForm } from '../../react/choice-form.js'
import type { FormProps } from '../../react/face.js'
import { selectMfaTypeText } from './text.js'

export function SelectMfaTypeForm(face: FormProps<'SELECT_MFA_TYPE'>) {
  const { title, factors } = useQuestionWords('SELECT_MFA_TYPE', selectMfaTypeText)
  const { choices } = face.challenge
  return (
    <ChoiceForm
      face={face}
      title={title}
      choices={choices}
      names={{ ...factors, EMAIL_MFA: factors.EMAIL_OTP }}
      onChoose={(choice) => face.onAnswer({ choice })}
    />
  )
}
