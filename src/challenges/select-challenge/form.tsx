import { useQuestionWords } from '../../react/auth-ui.js'
import { ChoiceForm } from '../../react/choice-form.js'
import type { FormProps } from '../../react/face.js'
import { selectChallengeText } from './text.js'

export function SelectChallengeForm(face: FormProps<'SELECT_CHALLENGE'>) {
  const { title, factors, lastUsed } = useQuestionWords('SELECT_CHALLENGE', selectChallengeText)
  const { choices } = face.challenge
  const last = choices.find((choice) => face.lastSignInChallenges?.some((name) => name === choice))
  return (
    <ChoiceForm
      face={face}
      title={title}
      choices={choices}
      names={factors}
      notes={last ? { [last]: lastUsed } : {}}
      onChoose={(choice) => face.onAnswer({ choice })}
    />
  )
}
