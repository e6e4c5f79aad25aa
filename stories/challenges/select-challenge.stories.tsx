/** The choice of the first factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SelectChallengeForm } from '../../src/challenges/select-challenge/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { choices } from '../kit/choices.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'

const { meta, ...stories } = challengeStories('SELECT_CHALLENGE', {
  challenge: { choices: ['WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP', 'PASSWORD_SRP'] },
  usernameFirst: true,
  wrong: retryError('delivery-failed'),
  rateLimited: tooManyAttempts,
  longest: {
    challenge: {
      choices: ['WEB_AUTHN', 'EMAIL_OTP', 'PASSWORD_SRP', 'A_FACTOR_THAT_THE_KIT_DOES_NOT_KNOW_YET'],
    },
  },
  omit: choices,
})

export default {
  title: 'Challenges/SELECT_CHALLENGE',
  component: SelectChallengeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SELECT_CHALLENGE'>>

export const Default = stories.Default
export const Pending = stories.Pending
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
