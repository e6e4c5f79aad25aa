import { useChallengeTexts } from '../../react/auth-ui.js'
import { ChoiceForm } from '../../react/choice-form.js'
import type { FormProps } from '../../react/form-props.js'
import { selectChallengeText } from './text.js'

export function SelectChallengeForm(props: FormProps<'SELECT_CHALLENGE'>) {
  const { title, factors, lastUsed } = useChallengeTexts('SELECT_CHALLENGE', selectChallengeText)
  const { choices } = props.challenge
  const last = choices.find((choice) => props.lastSignInChallenges?.some((name) => name === choice))
  return (
    <ChoiceForm
      formProps={props}
      title={title}
      choices={choices}
      names={factors}
      notes={last ? { [last]: lastUsed } : {}}
      onChoose={(choice) => props.onAnswer({ choice })}
    />
  )
}
