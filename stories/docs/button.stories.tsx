/** Part: what sends a form, or leads another way. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect, fn } from 'storybook/test'
import { ButtonPart } from './parts.js'

const meta = {
  title: 'Parts/Button',
  component: ButtonPart,
  tags: ['autodocs'],
  args: { children: 'Continue', onClick: fn() },
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <ButtonPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof ButtonPart>
export default meta

/** It sends the form that it stands in. */
export const Main: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toHaveAttribute('type', 'submit')
  },
}

/** Another way. */
export const Other: StoryObj<typeof meta> = {
  args: { variant: 'secondary', children: 'Use another method' },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onClick).toHaveBeenCalledOnce()
  },
}

/** In a line of text. */
export const Quiet: StoryObj<typeof meta> = { args: { variant: 'link', children: 'Back to sign in' } }

/** Something is on its way. */
export const Pending: StoryObj<typeof meta> = {
  args: { pending: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { busy: true }))
    await expect(canvas.getByRole('button')).toHaveFocus()
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}
