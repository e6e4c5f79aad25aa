/** A code by text message, as the second factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SmsMfaForm } from '../../src/challenges/sms-mfa/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { type FaceStory, face } from '../kit/face.js'
import { sees } from '../kit/plays.js'

const { meta, ...of } = face('SMS_MFA', {
  challenge: { sentTo: '+*******1234', by: 'SMS', codeLength: 6 },
  args: resendsNow,
  ...codes,
})

export default {
  title: 'Challenges/SMS_MFA',
  component: SmsMfaForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SMS_MFA'>>

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

/** The code was sent again, and the next one can be asked for in a minute. */
export const CodeResent: FaceStory<'SMS_MFA'> = {
  args: { codeResent: true },
  play: ({ canvas }) => sees(canvas, /Another code is on its way/),
}
