import { useChallengeTexts } from '../../react/auth-ui.js'
import { ChoiceForm } from '../../react/choice-form.js'
import type { FormProps } from '../../react/form-props.js'
import { selectMfaTypeText } from './text.js'

export function SelectMfaTypeForm(props: FormProps<'SELECT_MFA_TYPE'>) {
  const { title, factors } = useChallengeTexts('SELECT_MFA_TYPE', selectMfaTypeText)
  const { choices } = props.challenge
  return (
    <ChoiceForm
      formProps={props}
      title={title}
      choices={choices}
      names={{ ...factors, EMAIL_MFA: factors.EMAIL_OTP }}
      onChoose={(choice) => props.onAnswer({ choice })}
    />
  )
}
