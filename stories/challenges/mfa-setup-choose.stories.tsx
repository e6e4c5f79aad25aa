/** Which second factor to set up. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { choices } from '../kit/choice.js'
import { face } from '../kit/face.js'
import { refused, tooManyTries } from '../kit/problems.js'

const { meta, ...of } = face('MFA_SETUP', {
  challenge: { way: 'choose', ways: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
  wrong: refused('misconfigured'),
  limited: tooManyTries,
  without: choices,
})

export default {
  title: 'Challenges/MFA_SETUP/choose',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

export const Asked = of.Asked
export const Pending = of.Pending
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
