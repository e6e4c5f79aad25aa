/** A code that confirms the address of a new account. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { ConfirmSignUpForm } from '../../src/challenges/confirm-sign-up/form.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories, longestUsername } from '../kit/challenge-stories.js'
import { canResendNow, codes } from '../kit/codes.js'
import { tooManyAttempts } from '../kit/example-errors.js'

const { meta, ...stories } = challengeStories('confirm-sign-up', {
  challenge: {
    username: 'ada@example.com',
    destination: 'a***@e***',
    deliveryMedium: 'EMAIL',
    codeLength: 6,
  },
  args: canResendNow,
  ...codes,
  omit: { SessionExpired: 'Confirming an account needs a username and a code, but no Cognito session.' },
  longest: {
    challenge: {
      username: longestUsername,
      destination: 'w***@s***',
      deliveryMedium: 'EMAIL',
      codeLength: 6,
    },
  },
})

export default {
  title: 'Challenges/confirm-sign-up',
  component: ConfirmSignUpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'confirm-sign-up'>>

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

/** The user has requested a code. The account may not exist. */
export const MayNotExist: ChallengeStory<'confirm-sign-up'> = {
  args: { challenge: { name: 'confirm-sign-up', username: 'ada@example.com', mayNotExist: true } },
  play: ({ canvas }) => seesText(canvas, /^If this account needs to be confirmed, we sent a code\.$/),
}

/** The code could not be sent: the user can try again, or enter an older code. */
export const NotSent: ChallengeStory<'confirm-sign-up'> = {
  args: {
    challenge: { name: 'confirm-sign-up', username: 'ada@example.com', codeSent: false },
    error: tooManyAttempts.error,
    resendAt: Date.now() + 300_000,
  },
  play: async ({ canvas, args, userEvent }) => {
    await seesText(canvas, /^Too many attempts/)
    const wait = await canvas.findByRole('button', { name: /^Resend code in/ })
    await userEvent.click(wait)
    await expect(args.onResend).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'I already have a code' }))
    await expect(await canvas.findByLabelText('Code')).toHaveFocus()
  },
}
