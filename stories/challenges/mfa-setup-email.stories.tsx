/** An email address that becomes the second factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { fn } from 'storybook/test'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'
import { notAnEmail } from '../kit/input-messages.js'

const label = 'Email address'

const { meta, ...stories } = challengeStories('MFA_SETUP', {
  challenge: { method: 'email', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
  args: { onBack: fn() },
  valid: { typed: { [label]: 'ada@example.com' }, answer: { email: 'ada@example.com' } },
  invalid: {
    typed: { [label]: 'ada' },
    messages: { [label]: notAnEmail },
  },
  wrong: retryError('bad-email', {
    field: 'attributes',
    label: label,
  }),
  rateLimited: tooManyAttempts,
  omit: { Expired: 'No code has been sent yet.' },
})

export default {
  title: 'Challenges/MFA_SETUP/email',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

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
