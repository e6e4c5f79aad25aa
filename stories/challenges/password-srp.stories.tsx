/** The password, after the name: proved without being sent. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { fn } from 'storybook/test'
import { PasswordSrpForm } from '../../src/challenges/password-srp/form.js'
import { face } from '../kit/face.js'
import { password } from '../kit/password.js'

const { meta, ...of } = face('PASSWORD_SRP', { ...password, args: { onChooseAgain: fn() } })

export default {
  title: 'Challenges/PASSWORD_SRP',
  component: PasswordSrpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'PASSWORD_SRP'>>

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
