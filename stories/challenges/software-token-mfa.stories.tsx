/** A code from an authenticator app. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SoftwareTokenMfaForm } from '../../src/challenges/software-token-mfa/form.js'
import { softwareTokenMfaText } from '../../src/challenges/software-token-mfa/text.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { codes } from '../kit/codes.js'
import { retryError } from '../kit/example-errors.js'

const { errors } = softwareTokenMfaText
const ofField = { field: 'code', label: 'Code' }

const { meta, ...stories } = challengeStories('SOFTWARE_TOKEN_MFA', {
  challenge: { deviceName: 'my phone', codeLength: 6 },
  ...codes,
  wrong: retryError('wrong-code', { ...ofField, message: errors['wrong-code'] }),
  expired: retryError('used-code', ofField),
  longest: {
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

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const Expired = stories.Expired
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
