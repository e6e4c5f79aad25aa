/** The code from the message, and a new password. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { ResetPasswordForm } from '../../src/challenges/reset-password/form.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories, longestUsername } from '../kit/challenge-stories.js'
import { canResendNow, codes } from '../kit/codes.js'
import { retryError } from '../kit/example-errors.js'
import { notACode, tooShort } from '../kit/input-messages.js'

const { meta, ...stories } = challengeStories('reset-password', {
  challenge: {
    username: 'ada@example.com',
    destination: 'a***@e***',
    deliveryMedium: 'EMAIL',
    codeLength: 6,
  },
  args: canResendNow,
  ...codes,
  valid: {
    typed: { Code: '123456', 'New password': 'Correct-h0rse' },
    answer: { username: 'ada@example.com', code: '123456', password: 'Correct-h0rse' },
  },
  invalid: {
    typed: { Code: '1234', 'New password': 'short' },
    messages: { Code: notACode('Code'), 'New password': tooShort('New password') },
  },
  longest: {
    challenge: {
      username: longestUsername,
      destination: 'w***@s***',
      deliveryMedium: 'EMAIL',
      codeLength: 6,
    },
  },
  omit: { SessionExpired: 'Resetting a password needs a username and a code, but no Cognito session.' },
})

export default {
  title: 'Challenges/reset-password',
  component: ResetPasswordForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'reset-password'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const Expired = stories.Expired
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors

/** The code was sent again. The user can request the next one in a minute. */
export const CodeResent: ChallengeStory<'reset-password'> = {
  args: { codeResent: true },
  play: ({ canvas }) => seesText(canvas, /We sent a new code/),
}

/** An administrator requires a new password. */
export const ResetRequired: ChallengeStory<'reset-password'> = {
  args: {
    challenge: {
      name: 'reset-password',
      username: 'ada@example.com',
      destination: 'a***@e***',
      deliveryMedium: 'EMAIL',
      notice: 'reset-required',
    },
  },
  play: async ({ canvas }) => {
    await seesText(canvas, /^Your administrator has asked you to choose a new password\.$/)
    await seesText(canvas, /^We sent a code to a\*\*\*@e\*\*\*\.$/)
  },
}

const unsent = { name: 'reset-password', username: 'ada@example.com', codeSent: false } as const

/** The code could not be sent: the user can try again, or enter an older code. */
export const NotSent: ChallengeStory<'reset-password'> = {
  args: {
    challenge: { ...unsent, notice: 'reset-required' },
    error: retryError('delivery-failed').error,
  },
  play: async ({ canvas, args, userEvent }) => {
    await seesText(canvas, /^We could not send the code/)
    await expect(canvas.queryByLabelText('Code')).toBeNull()
    await userEvent.click(await canvas.findByRole('button', { name: 'Send code' }))
    await expect(args.onResend).toHaveBeenCalledOnce()
    await userEvent.click(canvas.getByRole('button', { name: 'I already have a code' }))
    await expect(await canvas.findByLabelText('Code')).toHaveFocus()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

/** Cognito says that no code can be sent for this account. */
export const NotPossible: ChallengeStory<'reset-password'> = {
  args: { challenge: unsent, error: retryError('reset-not-possible').error },
  play: async ({ canvas, args, userEvent }) => {
    await seesText(canvas, /^This password cannot be reset here/)
    await expect(canvas.queryByRole('button', { name: 'Send code' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Not confirmed yet? Confirm your account' }))
    await expect(args.onGoTo).toHaveBeenCalledWith('confirm-sign-up', {
      username: 'ada@example.com',
      sendCode: true,
    })
  },
}
