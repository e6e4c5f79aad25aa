/** A passkey. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, fn, spyOn } from 'storybook/test'
import { WebAuthnForm } from '../../src/challenges/web-authn/form.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'
import { accountLocked, restartError } from '../kit/example-errors.js'

const { meta, ...stories } = challengeStories('WEB_AUTHN', {
  challenge: { options: { challenge: '9tJv3nVZ0Q', rpId: 'localhost', userVerification: 'preferred' } },
  args: { onBack: fn() },
  usernameFirst: true,
  wrong: restartError('passkey-rejected'),
  rateLimited: accountLocked,
  omit: {
    Prefilled: 'A passkey is not typed.',
    InvalidInput: 'The browser creates the answer.',
    Expired: 'When the browser’s prompt times out, it is cancelled: see Cancelled.',
  },
})

export default {
  title: 'Challenges/WEB_AUTHN',
  component: WebAuthnForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'WEB_AUTHN'>>

export const Default = stories.Default
export const Pending = stories.Pending
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors

/** Opens the browser's prompt by a click, and rejects it with this error. */
const promptFails = (name: string, message: RegExp): ChallengeStory<'WEB_AUTHN'> => ({
  beforeEach() {
    const dialogue = spyOn(navigator.credentials, 'get').mockRejectedValue(new DOMException('', name))
    return () => dialogue.mockRestore()
  },
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: 'Continue with passkey' })
    await expect(navigator.credentials.get).not.toHaveBeenCalled()
    await userEvent.click(button)
    await seesText(canvas, message)
    await expect(args.onAnswer).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'Use another method' }))
    await expect(args.onBack).toHaveBeenCalledOnce()
  },
})

/** The user cancels, which is not an error. */
export const Cancelled = promptFails('NotAllowedError', /No passkey was used/)

/** The passkey belongs to another web address. */
export const WrongSite = promptFails('SecurityError', /belongs to another web address/)

/** The device cannot use the passkey. */
export const Failed = promptFails('UnknownError', /could not use the passkey/)
