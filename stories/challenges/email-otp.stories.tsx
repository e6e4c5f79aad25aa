/** A code by e-mail: as the first factor it has eight digits, as the second one six. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, fn } from 'storybook/test'
import { EmailOtpForm } from '../../src/challenges/email-otp/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { type FaceStory, face } from '../kit/face.js'

const { meta, ...of } = face('EMAIL_OTP', {
  challenge: { sentTo: 'a***@e***', by: 'EMAIL', codeLength: 6 },
  args: { ...resendsNow, onChooseAgain: fn() },
  ...codes,
})

export default {
  title: 'Challenges/EMAIL_OTP',
  component: EmailOtpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'EMAIL_OTP'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const Expired = of.Expired
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** A code is on its way: another one can be asked for when there is a chance that this one got lost. */
export const ResendLater: FaceStory<'EMAIL_OTP'> = {
  render: (args, context) => meta.render({ ...args, resendAt: Date.now() + 45_000 }, context),
  play: async ({ canvas, userEvent, args }) => {
    const resend = await canvas.findByRole('button', { name: /another code in \d+ seconds/ })
    await userEvent.click(resend)
    await expect(args.onResend).not.toHaveBeenCalled()
  },
}

/** The wait is over, and one press sends another. */
export const ResendNow: FaceStory<'EMAIL_OTP'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send another code' }))
    await expect(args.onResend).toHaveBeenCalledOnce()
  },
}

/** Who would rather not wait for a message takes another way. */
export const AnotherWay: FaceStory<'EMAIL_OTP'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Use another way' }))
    await expect(args.onChooseAgain).toHaveBeenCalledOnce()
  },
}
