/** Which second factor to use. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SelectMfaTypeForm } from '../../src/challenges/select-mfa-type/form.js'
import { choices } from '../kit/choice.js'
import { face } from '../kit/face.js'
import { ended } from '../kit/problems.js'

const { meta, ...of } = face('SELECT_MFA_TYPE', {
  challenge: { choices: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
  wrong: ended('factor-missing'),
  limited: ended('too-many-attempts', { retryAfter: 300 }),
  long: {
    challenge: {
      choices: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP', 'A_FACTOR_THAT_NOBODY_HAS_HEARD_OF_YET'],
    },
  },
  without: choices,
})

export default {
  title: 'Challenges/SELECT_MFA_TYPE',
  component: SelectMfaTypeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SELECT_MFA_TYPE'>>

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
