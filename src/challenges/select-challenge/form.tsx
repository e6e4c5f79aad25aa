import { ChoiceForm } from '../../react/choice-form.js'
import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { selectChallengeText } from './text.js'

export function SelectChallengeForm(face: FormProps<'SELECT_CHALLENGE'>) {
  const { title, ways } = useQuestionWords('SELECT_CHALLENGE', selectChallengeText)
  const { choices } = face.challenge
  return (
    <ChoiceForm
      face={face}
      title={title}
      choices={choices}
      names={ways}
      onChoose={(choice) => face.onAnswer({ choice })}
    />
  )
}
