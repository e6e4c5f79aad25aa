/** Whose password was forgotten. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { ForgotPasswordForm } from '../../src/challenges/forgot-password/form.js'
import { face, longestName } from '../kit/face.js'
import { hasSpaces } from '../kit/misfits.js'
import { refused, tooManyTries } from '../kit/problems.js'

const { meta, ...of } = face('forgot-password', {
  challenge: { username: undefined },
  username: '',
  fits: { typed: { Username: 'ada' }, answer: { username: 'ada' } },
  issue: {
    typed: { Username: 'ada lovelace' },
    says: {
      Username: hasSpaces,
    },
  },
  wrong: refused('reset-not-possible'),
  limited: tooManyTries,
  long: { challenge: { username: longestName } },
  without: {
    Expired: 'Nothing is on its way yet that could run out.',
    Over: 'A code is asked for in one call, without a session.',
  },
})

export default {
  title: 'Challenges/forgot-password',
  component: ForgotPasswordForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'forgot-password'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
