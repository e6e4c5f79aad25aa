/** Part: a field for an existing password. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect } from 'storybook/test'
import { PasswordFieldPart } from './parts.js'

const meta = {
  title: 'Parts/PasswordField',
  component: PasswordFieldPart,
  tags: ['autodocs'],
  args: { label: 'Password', name: 'password', autoComplete: 'current-password' },
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <PasswordFieldPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof PasswordFieldPart>
export default meta

/** The characters are hidden. */
export const Hidden: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'password')
  },
}

/** The button shows the characters. */
export const Shown: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'Correct-h0rse')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')
  },
}
