/** Part: an input with its label, hint and error. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect } from 'storybook/test'
import { FieldPart } from './parts.js'

const meta = {
  title: 'Parts/Field',
  component: FieldPart,
  tags: ['autodocs'],
  args: { label: 'Device name', name: 'deviceName', type: 'text', autoComplete: 'off' },
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <FieldPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof FieldPart>
export default meta

/** A required field with a label. */
export const Empty: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Device name' })).toBeRequired()
  },
}

/** An optional field. Screen readers read its hint with it. */
export const Optional: StoryObj<typeof meta> = {
  args: { optional: true, hint: 'For example: my phone' },
  play: async ({ canvas }) => {
    const input = canvas.getByRole('textbox', { name: /^Device name\s*\(optional\)$/ })
    await expect(input).not.toBeRequired()
    await expect(input).toHaveAccessibleDescription('For example: my phone')
  },
}

/** The error is shown as text. Screen readers read it with the field. */
export const Wrong: StoryObj<typeof meta> = {
  args: { error: 'Device name is too long.', defaultValue: 'the one in the top drawer' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toBeInvalid()
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription('Device name is too long.')
  },
}
