/** A code by text message, as the first factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { fn } from 'storybook/test'
import { SmsOtpForm } from '../../src/challenges/sms-otp/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { face } from '../kit/face.js'

const { meta, ...of } = face('SMS_OTP', {
  challenge: { sentTo: '+*******1234', by: 'SMS', codeLength: 8 },
  args: { ...resendsNow, onChooseAgain: fn() },
  beginsByName: true,
  ...codes,
  fits: { typed: { Code: '1234 5678' }, answer: { code: '12345678' }, sendsItself: true },
})

export default {
  title: 'Challenges/SMS_OTP',
  component: SmsOtpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SMS_OTP'>>

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
