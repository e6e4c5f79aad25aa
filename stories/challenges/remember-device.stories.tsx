/** The form that offers to remember this device. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { RememberDeviceForm } from '../../src/challenges/remember-device/form.js'

import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'

const neverFails = 'The session already has the tokens: the user is signed in even if this call fails.'

const { meta, ...stories } = challengeStories('remember-device', {
  challenge: { deviceName: 'Firefox on Linux' },
  username: '',
  longest: {
    challenge: { deviceName: 'the computer on the second desk from the window of the reading room' },
  },
  omit: {
    Prefilled: 'There is nothing to fill in: the form has two buttons.',
    InvalidInput: 'Both buttons are valid answers.',
    WrongAnswer: neverFails,
    Expired: neverFails,
    RateLimited: neverFails,
    NetworkError: neverFails,
    SessionExpired: neverFails,
  },
})

export default {
  title: 'Challenges/remember-device',
  component: RememberDeviceForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'remember-device'>>

export const Default = stories.Default
export const Pending = stories.Pending
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors

/** The user answers yes or no. */
export const Answered: ChallengeStory<'remember-device'> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'No' }))
    await expect(args.onAnswer).toHaveBeenLastCalledWith({ remember: false })
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, remember it' }))
    await expect(args.onAnswer).toHaveBeenLastCalledWith({ remember: true })
  },
}
