/** Part: an input with all that belongs to it. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Stage } from 'countersign/ui'
import { expect } from 'storybook/test'
import { FieldPart } from './parts.js'

const meta = {
  title: 'Parts/Field',
  component: FieldPart,
  tags: ['autodocs'],
  args: { label: 'Name for this device', name: 'deviceName', type: 'text', autoComplete: 'off' },
  render: (args, { loaded: { texts } }) => (
    <Stage texts={texts}>
      <FieldPart {...args} />
    </Stage>
  ),
} satisfies Meta<typeof FieldPart>
export default meta

/** A label, and what it is called for. */
export const Empty: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Name for this device' })).toBeRequired()
  },
}

/** Nobody has to fill it in, and its hint is read with it. */
export const Optional: StoryObj<typeof meta> = {
  args: { optional: true, hint: 'So that you know which one it is, later.' },
  play: async ({ canvas }) => {
    const input = canvas.getByRole('textbox', { name: /^Name for this device\s*\(optional\)$/ })
    await expect(input).not.toBeRequired()
    await expect(input).toHaveAccessibleDescription('So that you know which one it is, later.')
  },
}

/** What is wrong is said in words, and read with it. */
export const Wrong: StoryObj<typeof meta> = {
  args: { error: 'This is too long.', defaultValue: 'the one in the top drawer' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toBeInvalid()
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription('This is too long.')
  },
}
