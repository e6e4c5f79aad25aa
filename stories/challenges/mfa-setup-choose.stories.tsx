/** The choice of the second factor to set up. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { choices } from '../kit/choices.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'

const { meta, ...stories } = challengeStories('MFA_SETUP', {
  challenge: { method: 'choose', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
  wrong: retryError('misconfigured'),
  rateLimited: tooManyAttempts,
  omit: choices,
})

export default {
  title: 'Challenges/MFA_SETUP/choose',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

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
