/** Part: a button that submits a form or opens another one. */
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

/** Submits its form. */
export const Primary: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toHaveAttribute('type', 'submit')
  },
}

/** A less prominent button. */
export const Secondary: StoryObj<typeof meta> = {
  args: { variant: 'secondary', children: 'Use another method' },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onClick).toHaveBeenCalledOnce()
  },
}

/** A button that looks like a link. */
export const Link: StoryObj<typeof meta> = { args: { variant: 'link', children: 'Back to sign in' } }

/** A pending request. */
export const Pending: StoryObj<typeof meta> = {
  args: { pending: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { busy: true }))
    await expect(canvas.getByRole('button')).toHaveFocus()
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}
