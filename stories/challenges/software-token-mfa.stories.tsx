/** The code that an authenticator app shows. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SoftwareTokenMfaForm } from '../../src/challenges/software-token-mfa/form.js'
import { softwareTokenMfaText } from '../../src/challenges/software-token-mfa/text.js'
import { codes } from '../kit/code.js'
import { face } from '../kit/face.js'
import { refused } from '../kit/problems.js'

const { problems } = softwareTokenMfaText
const ofField = { field: 'code', beside: 'Code' }

const { meta, ...of } = face('SOFTWARE_TOKEN_MFA', {
  challenge: { deviceName: 'my phone', codeLength: 6 },
  ...codes,
  wrong: refused('wrong-code', { ...ofField, says: problems['wrong-code'] }),
  expired: refused('used-code', ofField),
  long: {
    challenge: {
      deviceName: 'the telephone in the top drawer of the cupboard in the upstairs corridor',
      codeLength: 6,
    },
  },
})

export default {
  title: 'Challenges/SOFTWARE_TOKEN_MFA',
  component: SoftwareTokenMfaForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SOFTWARE_TOKEN_MFA'>>

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
