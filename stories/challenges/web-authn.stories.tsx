/** A passkey. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect, fn, spyOn } from 'storybook/test'
import { WebAuthnForm } from '../../src/challenges/web-authn/form.js'
import { type FaceStory, face } from '../kit/face.js'
import { sees } from '../kit/plays.js'
import { ended, locked } from '../kit/problems.js'

const { meta, ...of } = face('WEB_AUTHN', {
  challenge: { options: { challenge: '9tJv3nVZ0Q', rpId: 'localhost', userVerification: 'preferred' } },
  args: { onChooseAgain: fn() },
  beginsByName: true,
  wrong: ended('passkey-refused'),
  limited: locked,
  without: {
    Prefilled: 'A passkey is nothing that can be filled in.',
    Misfit: 'The browser makes the answer, and it fits.',
    Expired: 'The browser’s dialogue closes after its time, which is a cancelled one: see Cancelled.',
  },
})

export default {
  title: 'Challenges/WEB_AUTHN',
  component: WebAuthnForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'WEB_AUTHN'>>

export const Asked = of.Asked
export const Pending = of.Pending
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** The browser's dialogue opens by the person's gesture, and ends like this. */
const ends = (name: string, says: RegExp): FaceStory<'WEB_AUTHN'> => ({
  beforeEach() {
    const dialogue = spyOn(navigator.credentials, 'get').mockRejectedValue(new DOMException('', name))
    return () => dialogue.mockRestore()
  },
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: 'Continue with passkey' })
    await expect(navigator.credentials.get).not.toHaveBeenCalled()
    await userEvent.click(button)
    await sees(canvas, says)
    await expect(args.onAnswer).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'Use another way' }))
    await expect(args.onChooseAgain).toHaveBeenCalledOnce()
  },
})

/** Who cancels made no error. */
export const Cancelled = ends('NotAllowedError', /Nothing was sent/)

/** The passkey belongs to another address. */
export const WrongSite = ends('SecurityError', /belongs to another address/)

/** The device cannot. */
export const Failed = ends('UnknownError', /could not use the passkey/)
