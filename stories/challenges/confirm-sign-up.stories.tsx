/** The code that proves a new account’s address. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { ConfirmSignUpForm } from '../../src/challenges/confirm-sign-up/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { type FaceStory, face, longestName } from '../kit/face.js'
import { sees } from '../kit/plays.js'
import { tooManyTries } from '../kit/problems.js'

const { meta, ...of } = face('confirm-sign-up', {
  challenge: { username: 'ada@example.com', sentTo: 'a***@e***', by: 'EMAIL', codeLength: 6 },
  args: resendsNow,
  ...codes,
  without: { Over: 'A new account is confirmed by its name and a code, and by no session.' },
  long: { challenge: { username: longestName, sentTo: 'w***@s***', by: 'EMAIL', codeLength: 6 } },
})

export default {
  title: 'Challenges/confirm-sign-up',
  component: ConfirmSignUpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'confirm-sign-up'>>

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

/** The user has asked for the code, and nothing has shown that there is such an account. */
export const MayNotExist: FaceStory<'confirm-sign-up'> = {
  args: { challenge: { name: 'confirm-sign-up', username: 'ada@example.com', mayNotExist: true } },
  play: ({ canvas }) => sees(canvas, /^If this account still has to be confirmed, a code is on its way\.$/),
}

/** The code could not be sent: the user can try again, or enter an older code. */
export const NotSent: FaceStory<'confirm-sign-up'> = {
  args: {
    challenge: { name: 'confirm-sign-up', username: 'ada@example.com', codeSent: false },
    error: tooManyTries.error,
    resendAt: Date.now() + 300_000,
  },
  play: async ({ canvas, args, userEvent }) => {
    await sees(canvas, /^Too many tries/)
    const wait = await canvas.findByRole('button', { name: /^You can ask for another code in/ })
    await userEvent.click(wait)
    await expect(args.onResend).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'I have a code already' }))
    await expect(await canvas.findByLabelText('Code')).toHaveFocus()
  },
}
