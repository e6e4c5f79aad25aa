/** A code by text message, as the first factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { fn } from 'storybook/test'
import { SmsOtpForm } from '../../src/challenges/sms-otp/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { canResendNow, codes } from '../kit/codes.js'

const { meta, ...stories } = challengeStories('SMS_OTP', {
  challenge: { destination: '+*******1234', deliveryMedium: 'SMS', codeLength: 8 },
  args: { ...canResendNow, onBack: fn() },
  usernameFirst: true,
  ...codes,
  valid: { typed: { Code: '1234 5678' }, answer: { code: '12345678' }, autoSubmits: true },
})

export default {
  title: 'Challenges/SMS_OTP',
  component: SmsOtpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SMS_OTP'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const Expired = stories.Expired
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
