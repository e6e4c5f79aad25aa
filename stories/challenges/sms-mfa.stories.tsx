/** A code by text message, as the second factor. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SmsMfaForm } from '../../src/challenges/sms-mfa/form.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'
import { canResendNow, codes } from '../kit/codes.js'

const { meta, ...stories } = challengeStories('SMS_MFA', {
  challenge: { destination: '+*******1234', deliveryMedium: 'SMS', codeLength: 6 },
  args: canResendNow,
  ...codes,
})

export default {
  title: 'Challenges/SMS_MFA',
  component: SmsMfaForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'SMS_MFA'>>

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

/** The code was sent again. The user can request the next one in a minute. */
export const CodeResent: ChallengeStory<'SMS_MFA'> = {
  args: { codeResent: true },
  play: ({ canvas }) => seesText(canvas, /We sent a new code/),
}
