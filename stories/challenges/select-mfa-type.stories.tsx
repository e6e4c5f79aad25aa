/** The choice of the second factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SelectMfaTypeForm } from '../../src/challenges/select-mfa-type/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { choices } from '../kit/choices.js'
import { restartError } from '../kit/example-errors.js'

const { meta, ...stories } = challengeStories('SELECT_MFA_TYPE', {
  challenge: { choices: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
  wrong: restartError('factor-not-set-up'),
  rateLimited: restartError('too-many-attempts', { retryAfter: 300 }),
  longest: {
    challenge: {
      choices: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP', 'A_FACTOR_THAT_NOBODY_HAS_HEARD_OF_YET'],
    },
  },
  omit: choices,
})

export default {
  title: 'Challenges/SELECT_MFA_TYPE',
  component: SelectMfaTypeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SELECT_MFA_TYPE'>>

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
