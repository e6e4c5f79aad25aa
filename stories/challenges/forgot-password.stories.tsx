/** The username of the account whose password is reset. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { ForgotPasswordForm } from '../../src/challenges/forgot-password/form.js'
import { challengeStories, longestUsername } from '../kit/challenge-stories.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'
import { hasSpaces } from '../kit/input-messages.js'

const { meta, ...stories } = challengeStories('forgot-password', {
  challenge: { username: undefined },
  username: '',
  valid: { typed: { Username: 'ada' }, answer: { username: 'ada' } },
  invalid: {
    typed: { Username: 'ada lovelace' },
    messages: {
      Username: hasSpaces,
    },
  },
  wrong: retryError('reset-not-possible'),
  rateLimited: tooManyAttempts,
  longest: { challenge: { username: longestUsername } },
  omit: {
    Expired: 'No code has been sent yet.',
    SessionExpired: 'Requesting a code needs no Cognito session.',
  },
})

export default {
  title: 'Challenges/forgot-password',
  component: ForgotPasswordForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'forgot-password'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
