/** Whether this machine may be remembered. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { RememberDeviceForm } from '../../src/challenges/remember-device/form.js'

import { type FaceStory, face } from '../kit/face.js'

const neverFails = 'The tokens are there already: whatever the pool says to this, the person is signed in.'

const { meta, ...of } = face('remember-device', {
  challenge: { deviceName: 'Firefox on Linux' },
  username: '',
  long: { challenge: { deviceName: 'the computer on the second desk from the window of the reading room' } },
  without: {
    Prefilled: 'There is nothing to fill in: yes and no are buttons.',
    Misfit: 'Yes and no both fit.',
    WrongAnswer: neverFails,
    Expired: neverFails,
    RateLimited: neverFails,
    Unreachable: neverFails,
    Over: neverFails,
  },
})

export default {
  title: 'Challenges/remember-device',
  component: RememberDeviceForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'remember-device'>>

export const Asked = of.Asked
export const Pending = of.Pending
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** The person says yes, or not now; either leads on. */
export const Answered: FaceStory<'remember-device'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'No' }))
    await expect(args.onAnswer).toHaveBeenLastCalledWith({ remember: false })
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, remember it' }))
    await expect(args.onAnswer).toHaveBeenLastCalledWith({ remember: true })
  },
}
