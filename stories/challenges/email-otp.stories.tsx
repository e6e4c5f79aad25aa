/** A code by email. As the first factor it has eight digits, as the second factor six. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, fn } from 'storybook/test'
import { EmailOtpForm } from '../../src/challenges/email-otp/form.js'
import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'
import { canResendNow, codes } from '../kit/codes.js'

const { meta, ...stories } = challengeStories('EMAIL_OTP', {
  challenge: { destination: 'a***@e***', deliveryMedium: 'EMAIL', codeLength: 6 },
  args: { ...canResendNow, onBack: fn() },
  ...codes,
})

export default {
  title: 'Challenges/EMAIL_OTP',
  component: EmailOtpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'EMAIL_OTP'>>

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

/** A code has just been sent. The user must wait before requesting another one. */
export const ResendLater: ChallengeStory<'EMAIL_OTP'> = {
  render: (args, context) => meta.render({ ...args, resendAt: Date.now() + 45_000 }, context),
  play: async ({ canvas, userEvent, args }) => {
    const resend = await canvas.findByRole('button', { name: /^Resend code in \d+ seconds/ })
    await userEvent.click(resend)
    await expect(args.onResend).not.toHaveBeenCalled()
  },
}

/** The waiting time is over. The button sends another code. */
export const ResendNow: ChallengeStory<'EMAIL_OTP'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Resend code' }))
    await expect(args.onResend).toHaveBeenCalledOnce()
  },
}

/** The user chooses another method instead of waiting. */
export const AnotherMethod: ChallengeStory<'EMAIL_OTP'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Use another method' }))
    await expect(args.onBack).toHaveBeenCalledOnce()
  },
}
