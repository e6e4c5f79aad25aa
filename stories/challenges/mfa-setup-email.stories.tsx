/** An e-mail address as the second factor, to be set up. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { fn } from 'storybook/test'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { face } from '../kit/face.js'
import { notAnEmail } from '../kit/misfits.js'
import { refused, tooManyTries } from '../kit/problems.js'

const label = 'Email address'

const { meta, ...of } = face('MFA_SETUP', {
  challenge: { way: 'email', ways: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
  args: { onChooseAgain: fn() },
  fits: { typed: { [label]: 'ada@example.com' }, answer: { email: 'ada@example.com' } },
  issue: {
    typed: { [label]: 'ada' },
    says: { [label]: notAnEmail },
  },
  wrong: refused('bad-email', {
    field: 'attributes',
    beside: label,
  }),
  limited: tooManyTries,
  without: { Expired: 'No code is on its way yet that could run out.' },
})

export default {
  title: 'Challenges/MFA_SETUP/email',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
