/** Where a conversation starts. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, waitFor } from 'storybook/test'
import { SignInForm } from '../../src/challenges/sign-in/form.js'
import { type FaceStory, face, longestName } from '../kit/face.js'
import { required } from '../kit/misfits.js'
import { sees } from '../kit/plays.js'
import { ended, locked } from '../kit/problems.js'

const { meta, ...of } = face('sign-in', {
  challenge: { asksPassword: true },
  username: '',
  fits: {
    typed: { Username: 'ada', Password: 'Correct-h0rse' },
    answer: { username: 'ada', password: 'Correct-h0rse' },
  },
  issue: { typed: {}, says: required('Username', 'Password') },
  wrong: ended('wrong-credentials'),
  expired: ended('temporary-password-expired'),
  limited: locked,
  long: { challenge: { asksPassword: true, username: longestName } },
})

export default {
  title: 'Challenges/sign-in',
  component: SignInForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'sign-in'>>

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

/** Where the flow lets the pool say what comes next, the name is enough to begin. */
export const NameOnly: FaceStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', asksPassword: false } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(await canvas.findByLabelText('Username'), 'ada')
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledWith({ username: 'ada' }))
  },
}

/** The address is the name, and its keyboard comes along. */
export const EmailAsName: FaceStory<'sign-in'> = {
  parameters: { stage: { nameKind: 'email' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Email address')).toHaveAttribute('inputmode', 'email')
  },
}

/** The account is new, and confirmed a moment ago. */
export const AfterConfirmed: FaceStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', asksPassword: true, username: 'ada', after: 'confirmed' } },
  play: async ({ canvas }) => {
    await sees(canvas, /Your account is confirmed/)
  },
}

/** The password is new. */
export const AfterPasswordReset: FaceStory<'sign-in'> = {
  args: { challenge: { name: 'sign-in', asksPassword: true, username: 'ada', after: 'password-reset' } },
  play: async ({ canvas }) => {
    await sees(canvas, /Your password was changed/)
  },
}

/** Whoever has no account, or has forgotten the password, goes another way. */
export const OtherWays: FaceStory<'sign-in'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Forgot your password?' }))
    await expect(args.onGo).toHaveBeenLastCalledWith('forgot-password')
    await userEvent.click(canvas.getByRole('button', { name: 'Create an account' }))
    await expect(args.onGo).toHaveBeenLastCalledWith('sign-up')
  },
}

/** What is typed can be looked at. */
export const PasswordShown: FaceStory<'sign-in'> = {
  play: async ({ canvas, userEvent }) => {
    const password = await canvas.findByLabelText('Password')
    await userEvent.type(password, 'Correct-h0rse')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(password).toHaveAttribute('type', 'text')
    await expect(password).toHaveValue('Correct-h0rse')
  },
}
