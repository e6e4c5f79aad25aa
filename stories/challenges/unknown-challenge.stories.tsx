/** A question that AWS invented after this was written. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { UnknownChallengeForm } from '../../src/challenges/unknown-challenge/form.js'
import { face } from '../kit/face.js'
import { noAnswers } from '../kit/no-answers.js'

const { meta, ...of } = face('unknown-challenge', {
  challenge: { challenge: 'TELEPATHY', parameters: {} },
  long: {
    challenge: { challenge: 'A_CHALLENGE_WHOSE_NAME_IS_LONGER_THAN_ANY_THAT_THERE_HAS_BEEN', parameters: {} },
  },
  without: noAnswers('Nobody can know the answer: all that is left is the way back.'),
})

export default {
  title: 'Challenges/unknown-challenge',
  component: UnknownChallengeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'unknown-challenge'>>

export const Asked = of.Asked
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
