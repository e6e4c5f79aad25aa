/** A challenge from the application’s own Lambda triggers. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { CustomChallengeForm } from '../../src/challenges/custom-challenge/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'
import { required } from '../kit/input-messages.js'

const question = 'What was the name of your first pet?'

const { meta, ...stories } = challengeStories('CUSTOM_CHALLENGE', {
  challenge: { parameters: { question } },
  valid: { typed: { Answer: 'Rex' }, answer: { answer: 'Rex' } },
  invalid: { typed: {}, messages: required('Answer') },
  wrong: retryError('wrong-answer'),
  rateLimited: tooManyAttempts,
  longest: {
    challenge: {
      parameters: {
        question:
          'In which street of which town did the family live that sold your grandparents their first motor car?',
        hint: 'https://example.com/a-path-that-goes-on-and-on-and-on-and-on-and-on-and-does-not-break-anywhere',
      },
    },
  },
  omit: { Expired: 'The Lambda trigger decides how long an answer is valid, and sends its own text.' },
})

export default {
  title: 'Challenges/CUSTOM_CHALLENGE',
  component: CustomChallengeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'CUSTOM_CHALLENGE'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
