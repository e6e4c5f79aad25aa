/** The setup of an authenticator app. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, fn, spyOn } from 'storybook/test'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { mfaSetupText } from '../../src/challenges/mfa-setup/text.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'
import { notACode } from '../kit/input-messages.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const uri = `otpauth://totp/Example:ada%40example.com?secret=${secret}&issuer=Example`
const methods = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']

const { meta, ...stories } = challengeStories('MFA_SETUP', {
  challenge: { method: 'app', methods, secret, uri, codeLength: 6 },
  args: { onBack: fn() },
  valid: {
    typed: { 'Device name': 'my phone', 'Code from the app': '123 456' },
    answer: { code: '123456', deviceName: 'my phone' },
    autoSubmits: true,
  },
  invalid: {
    typed: { 'Code from the app': '1234' },
    messages: { 'Code from the app': notACode('Code from the app') },
  },
  wrong: retryError('wrong-code', {
    field: 'code',
    label: 'Code from the app',
    message: mfaSetupText.errors['wrong-code'],
  }),
  rateLimited: tooManyAttempts,
  omit: { Expired: 'An expired code of the app is a wrong code.' },
})

export default {
  title: 'Challenges/MFA_SETUP/app',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors

/** The code was right, but the next call failed. The form does not ask for a second code. */
export const Verified: ChallengeStory<'MFA_SETUP'> = {
  args: { challenge: { name: 'MFA_SETUP', method: 'app', methods, secret, uri, verified: true } },
  play: async ({ canvas }) => {
    await seesText(canvas, /Your authenticator app is set up/)
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

/** The button copies the key and confirms it. */
export const Copied: ChallengeStory<'MFA_SETUP'> = {
  beforeEach() {
    const clipboard = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    return () => clipboard.mockRestore()
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy key' }))
    await expect(await canvas.findByRole('button', { name: 'Copied' })).toBeVisible()
    await expect(navigator.clipboard.writeText).toHaveBeenCalledWith(secret)
  },
}
