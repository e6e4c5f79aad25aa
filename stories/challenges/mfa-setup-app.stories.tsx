/** An authenticator app, to be set up. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, fn, spyOn } from 'storybook/test'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { mfaSetupText } from '../../src/challenges/mfa-setup/text.js'
import { type FaceStory, face } from '../kit/face.js'
import { notACode } from '../kit/misfits.js'
import { sees } from '../kit/plays.js'
import { refused, tooManyTries } from '../kit/problems.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const uri = `otpauth://totp/Example:ada%40example.com?secret=${secret}&issuer=Example`
const ways = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']

const { meta, ...of } = face('MFA_SETUP', {
  challenge: { way: 'app', ways, secret, uri, codeLength: 6 },
  args: { onChooseAgain: fn() },
  fits: {
    typed: { 'Name for this device': 'my phone', 'Code from the app': '123 456' },
    answer: { code: '123456', deviceName: 'my phone' },
    sendsItself: true,
  },
  issue: { typed: { 'Code from the app': '1234' }, says: { 'Code from the app': notACode } },
  wrong: refused('wrong-code', {
    field: 'code',
    beside: 'Code from the app',
    says: mfaSetupText.problems['wrong-code'],
  }),
  limited: tooManyTries,
  without: { Expired: 'A code of the app that has run out is a wrong one.' },
})

export default {
  title: 'Challenges/MFA_SETUP/app',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** The app's code was right; the call after it got lost, and no second code is asked for. */
export const Verified: FaceStory<'MFA_SETUP'> = {
  args: { challenge: { name: 'MFA_SETUP', way: 'app', ways, secret, uri, verified: true } },
  play: async ({ canvas }) => {
    await sees(canvas, /Your app is set up/)
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}

/** The key can be copied, and the app says so. */
export const Copied: FaceStory<'MFA_SETUP'> = {
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
