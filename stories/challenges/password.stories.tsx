/** The password, after the username. It is sent to Cognito over TLS. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { fn } from 'storybook/test'
import { PasswordForm } from '../../src/challenges/password/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { password } from '../kit/password.js'

const { meta, ...stories } = challengeStories('PASSWORD', { ...password, args: { onBack: fn() } })

export default {
  title: 'Challenges/PASSWORD',
  component: PasswordForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'PASSWORD'>>

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
