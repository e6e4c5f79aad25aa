import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { Frame } from '../../react/parts/frame.js'
import { Ways } from '../../react/ways.js'
import { unknownChallengeText } from './text.js'

/** Nobody can guess an answer; what can be done is to say so, and to show the way back. */
export function UnknownChallengeForm(face: FormProps<'unknown-challenge'>) {
  const words = useQuestionWords('unknown-challenge', unknownChallengeText)
  return (
    <Frame title={words.title} lead={words.description(face.challenge)} ways={<Ways {...face} />}>
      {null}
    </Frame>
  )
}
