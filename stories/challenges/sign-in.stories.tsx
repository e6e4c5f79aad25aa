/** Where a conversation starts. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, waitFor } from 'storybook/test'
import { SignInForm } from '../../src/challenges/sign-in/form.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories, longestUsername } from '../kit/challenge-stories.js'
import { accountLocked, restartError } from '../kit/example-errors.js'
import { required } from '../kit/input-messages.js'

const { meta, ...stories } = challengeStories('sign-in', {
  challenge: { passwordRequired: true },
  username: '',
  valid: {
    typed: { Username: 'ada', Password: 'Correct-h0rse' },
    answer: { username: 'ada', password: 'Correct-h0rse' },
  },
  invalid: { typed: {}, messages: required('Username', 'Password') },
  wrong: restartError('wrong-credentials'),
  expired: restartError('temporary-password-expired'),
  rateLimited: accountLocked,
  longest: { challenge: { passwordRequired: true, username: longestUsername } },
})

export default {
  title: 'Challenges/sign-in',
  component: SignInForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'sign-in'>>

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

/** Where the flow lets the pool say what comes next, the name is enough to begin. */
export const NameOnly: ChallengeStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', passwordRequired: false } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(await canvas.findByLabelText('Username'), 'ada')
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledWith({ username: 'ada' }))
  },
}

/** The address is the name, and its keyboard comes along. */
export const EmailAsName: ChallengeStory<'sign-in'> = {
  parameters: { stage: { usernameType: 'email' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Email address')).toHaveAttribute('inputmode', 'email')
  },
}

/** The account is new, and confirmed a moment ago. */
export const AfterConfirmed: ChallengeStory<'sign-in'> = {
  args: {
    challenge: { name: 'sign-in', passwordRequired: true, username: 'ada', notice: 'account-confirmed' },
  },
  play: async ({ canvas }) => {
    await seesText(canvas, /Your account is confirmed/)
  },
}

/** The password is new. */
export const AfterPasswordReset: ChallengeStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', passwordRequired: true, username: 'ada', notice: 'password-reset' } },
  play: async ({ canvas }) => {
    await seesText(canvas, /Your password was changed/)
  },
}

/** Whoever has no account, or has forgotten the password, goes another way. */
export const OtherWays: ChallengeStory<'sign-in'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Forgot your password?' }))
    await expect(args.onGoTo).toHaveBeenLastCalledWith('forgot-password')
    await userEvent.click(canvas.getByRole('button', { name: 'Create an account' }))
    await expect(args.onGoTo).toHaveBeenLastCalledWith('sign-up')
  },
}

/** What is typed can be looked at. */
export const PasswordShown: ChallengeStory<'sign-in'> = {
  play: async ({ canvas, userEvent }) => {
    const password = await canvas.findByLabelText('Password')
    await userEvent.type(password, 'Correct-h0rse')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(password).toHaveAttribute('type', 'text')
    await expect(password).toHaveValue('Correct-h0rse')
  },
}
