/** Part: a list of choices. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect, fn } from 'storybook/test'
import { ChoiceListPart } from './parts.js'

const meta = {
  title: 'Parts/ChoiceList',
  component: ChoiceListPart,
  tags: ['autodocs'],
  args: {
    label: 'Choose how to sign in',
    choices: [
      { value: 'WEB_AUTHN', label: 'Passkey', note: 'Last used' },
      { value: 'EMAIL_OTP', label: 'Code by email' },
      { value: 'PASSWORD', label: 'Password' },
    ],
    onChoose: fn(),
  },
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <ChoiceListPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof ChoiceListPart>
export default meta

/** One click chooses and submits. */
export const Default: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Code by email/ }))
    await expect(args.onChoose).toHaveBeenCalledWith('EMAIL_OTP')
  },
}

/** A choice was made, and no other one can be made. */
export const Pending: StoryObj<typeof meta> = {
  args: { pending: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Password/ }))
    await expect(args.onChoose).not.toHaveBeenCalled()
  },
}
