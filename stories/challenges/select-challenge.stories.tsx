/** Which first factor to use. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SelectChallengeForm } from '../../src/challenges/select-challenge/form.js'
import { choices } from '../kit/choice.js'
import { face } from '../kit/face.js'
import { refused, tooManyTries } from '../kit/problems.js'

const { meta, ...of } = face('SELECT_CHALLENGE', {
  challenge: { choices: ['WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP', 'PASSWORD_SRP'] },
  beginsByName: true,
  wrong: refused('delivery-failed'),
  limited: tooManyTries,
  long: {
    challenge: {
      choices: ['WEB_AUTHN', 'EMAIL_OTP', 'PASSWORD_SRP', 'A_FACTOR_THAT_NOBODY_HAS_HEARD_OF_YET'],
    },
  },
  without: choices,
})

export default {
  title: 'Challenges/SELECT_CHALLENGE',
  component: SelectChallengeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SELECT_CHALLENGE'>>

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
