/** The code that was sent, and a new password. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { ResetPasswordForm } from '../../src/challenges/reset-password/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { type FaceStory, face, longestName } from '../kit/face.js'
import { notACode, tooShort } from '../kit/misfits.js'
import { sees } from '../kit/plays.js'
import { refused } from '../kit/problems.js'

const { meta, ...of } = face('reset-password', {
  challenge: { username: 'ada@example.com', sentTo: 'a***@e***', by: 'EMAIL', codeLength: 6 },
  args: resendsNow,
  ...codes,
  fits: {
    typed: { Code: '123456', 'New password': 'Correct-h0rse' },
    answer: { username: 'ada@example.com', code: '123456', password: 'Correct-h0rse' },
  },
  issue: {
    typed: { Code: '1234', 'New password': 'short' },
    says: { Code: notACode, 'New password': tooShort },
  },
  long: { challenge: { username: longestName, sentTo: 'w***@s***', by: 'EMAIL', codeLength: 6 } },
  without: { Over: 'A password is changed by a name and a code, and by no session.' },
})

export default {
  title: 'Challenges/reset-password',
  component: ResetPasswordForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'reset-password'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const Expired = of.Expired
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** The code was sent again, and the next one can be asked for in a minute. */
export const CodeResent: FaceStory<'reset-password'> = {
  args: { codeResent: true },
  play: ({ canvas }) => sees(canvas, /Another code is on its way/),
}

/** An administrator has asked for a new password. */
export const ResetRequired: FaceStory<'reset-password'> = {
  args: {
    challenge: {
      name: 'reset-password',
      username: 'ada@example.com',
      sentTo: 'a***@e***',
      by: 'EMAIL',
      notice: 'reset-required',
    },
  },
  play: async ({ canvas }) => {
    await sees(canvas, /^Your administrator has asked you to choose a new password\.$/)
    await sees(canvas, /^We sent a code to a\*\*\*@e\*\*\*\.$/)
  },
}

const unsent = { name: 'reset-password', username: 'ada@example.com', codeSent: false } as const

/** The code could not be sent: the user can try again, or enter an older code. */
export const NotSent: FaceStory<'reset-password'> = {
  args: {
    challenge: { ...unsent, notice: 'reset-required' },
    error: refused('delivery-failed').error,
  },
  play: async ({ canvas, args, userEvent }) => {
    await sees(canvas, /^We could not send the code/)
    await expect(canvas.queryByLabelText('Code')).toBeNull()
    await userEvent.click(await canvas.findByRole('button', { name: 'Send a code' }))
    await expect(args.onResend).toHaveBeenCalledOnce()
    await userEvent.click(canvas.getByRole('button', { name: 'I have a code already' }))
    await expect(await canvas.findByLabelText('Code')).toHaveFocus()
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

/** Cognito says that no code can be sent for this account. */
export const NotPossible: FaceStory<'reset-password'> = {
  args: { challenge: unsent, error: refused('reset-not-possible').error },
  play: async ({ canvas, args, userEvent }) => {
    await sees(canvas, /^This password cannot be reset here/)
    await expect(canvas.queryByRole('button', { name: 'Send a code' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'I have not confirmed my account yet' }))
    await expect(args.onGo).toHaveBeenCalledWith('confirm-sign-up', {
      username: 'ada@example.com',
      sendCode: true,
    })
  },
}
