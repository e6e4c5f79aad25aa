/** The first form of a sign-in. */
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

/** In flows where Cognito chooses the next challenge, the form asks for the username alone. */
export const UsernameOnly: ChallengeStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', passwordRequired: false } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(await canvas.findByLabelText('Username'), 'ada')
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledWith({ username: 'ada' }))
  },
}

/** Usernames are email addresses. Phones show the keyboard for email addresses. */
export const EmailAsUsername: ChallengeStory<'sign-in'> = {
  parameters: { layoutProps: { usernameType: 'email' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Email address')).toHaveAttribute('inputmode', 'email')
  },
}

/** The user has just confirmed a new account. */
export const AfterConfirmed: ChallengeStory<'sign-in'> = {
  args: {
    challenge: { name: 'sign-in', passwordRequired: true, username: 'ada', notice: 'account-confirmed' },
  },
  play: async ({ canvas }) => {
    await seesText(canvas, /Your account is confirmed/)
  },
}

/** The user has just reset the password. */
export const AfterPasswordReset: ChallengeStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', passwordRequired: true, username: 'ada', notice: 'password-reset' } },
  play: async ({ canvas }) => {
    await seesText(canvas, /Your password has been changed/)
  },
}

/** Buttons lead to the forms for a new account and for a forgotten password. */
export const OtherForms: ChallengeStory<'sign-in'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Forgot your password?' }))
    await expect(args.onGoTo).toHaveBeenLastCalledWith('forgot-password')
    await userEvent.click(canvas.getByRole('button', { name: 'Create an account' }))
    await expect(args.onGoTo).toHaveBeenLastCalledWith('sign-up')
  },
}

/** The button shows the typed password. */
export const PasswordShown: ChallengeStory<'sign-in'> = {
  play: async ({ canvas, userEvent }) => {
    const password = await canvas.findByLabelText('Password')
    await userEvent.type(password, 'Correct-h0rse')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(password).toHaveAttribute('type', 'text')
    await expect(password).toHaveValue('Correct-h0rse')
  },
}
