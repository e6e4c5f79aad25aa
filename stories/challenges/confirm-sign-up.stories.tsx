/** The code that proves a new account’s address. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { ConfirmSignUpForm } from '../../src/challenges/confirm-sign-up/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { face, longestName } from '../kit/face.js'

const { meta, ...of } = face('confirm-sign-up', {
  challenge: { username: 'ada@example.com', sentTo: 'a***@e***', by: 'EMAIL' },
  args: resendsNow,
  ...codes,
  without: { Over: 'A new account is confirmed by its name and a code, and by no session.' },
  long: { challenge: { username: longestName, sentTo: 'w***@s***', by: 'EMAIL' } },
})

export default {
  title: 'Challenges/confirm-sign-up',
  component: ConfirmSignUpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'confirm-sign-up'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const Expired = of.Expired
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
