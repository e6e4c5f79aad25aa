/** Part: a field for a code. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect, fireEvent, fn } from 'storybook/test'
import { CodeFieldPart } from './parts.js'

/** There is space for the caret after the last digit. Without it, the digits would leave their boxes. */
const pushesNothing = ({ scrollWidth, clientWidth }: HTMLElement) =>
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)

const meta = {
  title: 'Parts/CodeField',
  component: CodeFieldPart,
  tags: ['autodocs'],
  args: { label: 'Code', name: 'code', digits: 6, onComplete: fn() },
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <CodeFieldPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof CodeFieldPart>
export default meta

/** SixDigits boxes, drawn around one input. */
export const SixDigits: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('textbox')).toHaveLength(1)
    await expect(canvas.getByRole('textbox')).toHaveAttribute('autocomplete', 'one-time-code')
  },
}

/** A code from a message: the field removes the other characters, and reports a complete code once. */
export const Pasted: StoryObj<typeof meta> = {
  play: async ({ canvas, args }) => {
    fireEvent.input(canvas.getByRole('textbox'), { target: { value: '123-456' } })
    await expect(canvas.getByRole('textbox')).toHaveValue('123456')
    await expect(args.onComplete).toHaveBeenCalledOnce()
  },
}

/** Each digit stays in its box at every position of the caret. */
export const Typed: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), '123456')
    await expect(canvas.getByRole('textbox')).toHaveFocus()
    await pushesNothing(canvas.getByRole('textbox'))
  },
}

/** EightDigits boxes. The code is complete with the eighth digit. */
export const EightDigits: StoryObj<typeof meta> = {
  args: { digits: 8 },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '1234567')
    await expect(args.onComplete).not.toHaveBeenCalled()
    await userEvent.type(canvas.getByRole('textbox'), '8')
    await expect(args.onComplete).toHaveBeenCalledOnce()
    await pushesNothing(canvas.getByRole('textbox'))
  },
}

/** If the length is unknown, a longer code replaces the boxes, and no code counts as complete. */
export const UnknownLength: StoryObj<typeof meta> = {
  args: { digits: undefined },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '12345678')
    await expect(canvas.getByRole('textbox')).toHaveValue('12345678')
    await expect(args.onComplete).not.toHaveBeenCalled()
    await pushesNothing(canvas.getByRole('textbox'))
  },
}

/** The text and the boxes show the error. */
export const Wrong: StoryObj<typeof meta> = {
  args: { error: 'Incorrect code. Check it and try again.', defaultValue: '123456' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toBeInvalid()
  },
}
