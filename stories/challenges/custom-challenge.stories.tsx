/** Whatever the application’s own Lambdas ask. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { CustomChallengeForm } from '../../src/challenges/custom-challenge/form.js'
import { face } from '../kit/face.js'
import { required } from '../kit/misfits.js'
import { refused, tooManyTries } from '../kit/problems.js'

const question = 'What was the name of your first pet?'

const { meta, ...of } = face('CUSTOM_CHALLENGE', {
  challenge: { parameters: { question } },
  fits: { typed: { 'Your answer': 'Rex' }, answer: { answer: 'Rex' } },
  issue: { typed: {}, says: required('Your answer') },
  wrong: refused('wrong-answer'),
  limited: tooManyTries,
  long: {
    challenge: {
      parameters: {
        question:
          'In which street of which town did the family live that sold your grandparents their first motor car?',
        hint: 'https://example.com/a-path-that-goes-on-and-on-and-on-and-on-and-on-and-does-not-break-anywhere',
      },
    },
  },
  without: { Expired: 'How long an answer is good for is the Lambda’s to say, in its own words.' },
})

export default {
  title: 'Challenges/CUSTOM_CHALLENGE',
  component: CustomChallengeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'CUSTOM_CHALLENGE'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
