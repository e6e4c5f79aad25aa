/** Part: a field for a new password. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect } from 'storybook/test'
import { NewPasswordFieldPart } from './parts.js'

const meta = {
  title: 'Parts/NewPasswordField',
  component: NewPasswordFieldPart,
  tags: ['autodocs'],
  args: { label: 'New password', name: 'password' },
  render: (args, { loaded: { texts }, parameters }) => (
    <AuthLayout texts={texts} passwordPolicy={parameters.policy}>
      <NewPasswordFieldPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof NewPasswordFieldPart>
export default meta

/** The requirements of the pool. */
export const Empty: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password')
  },
}

/** Some requirements are met. */
export const Typing: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'half-way')
    await expect(canvas.getByText(/a lowercase letter/)).toHaveAttribute('data-met', 'true')
    await expect(canvas.getByText(/a number/)).toHaveAttribute('data-met', 'false')
  },
}

/** A pool that requires a length alone. */
export const LengthAlone: StoryObj<typeof meta> = {
  parameters: { policy: { minimumLength: 15 } },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}
