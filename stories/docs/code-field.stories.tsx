/** Part: a code. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect, fireEvent, fn } from 'storybook/test'
import { CodeFieldPart } from './parts.js'

/** There is room for the caret behind the last digit: else all would be pushed out of their boxes. */
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

/** Six boxes, and one input. */
export const Six: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('textbox')).toHaveLength(1)
    await expect(canvas.getByRole('textbox')).toHaveAttribute('autocomplete', 'one-time-code')
  },
}

/** The code as a message has it: what is around its digits falls away, and it is complete once. */
export const Pasted: StoryObj<typeof meta> = {
  play: async ({ canvas, args }) => {
    fireEvent.input(canvas.getByRole('textbox'), { target: { value: '123-456' } })
    await expect(canvas.getByRole('textbox')).toHaveValue('123456')
    await expect(args.onComplete).toHaveBeenCalledOnce()
  },
}

/** Each digit stands in its box, wherever the caret is. */
export const Typed: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), '123456')
    await expect(canvas.getByRole('textbox')).toHaveFocus()
    await pushesNothing(canvas.getByRole('textbox'))
  },
}

/** Eight boxes, and the code is complete with the eighth digit. */
export const Eight: StoryObj<typeof meta> = {
  args: { digits: 8 },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '1234567')
    await expect(args.onComplete).not.toHaveBeenCalled()
    await userEvent.type(canvas.getByRole('textbox'), '8')
    await expect(args.onComplete).toHaveBeenCalledOnce()
    await pushesNothing(canvas.getByRole('textbox'))
  },
}

/** Where the length of the code is unknown, a longer code replaces the boxes, and no code is complete by itself. */
export const UnknownLength: StoryObj<typeof meta> = {
  args: { digits: undefined },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '12345678')
    await expect(canvas.getByRole('textbox')).toHaveValue('12345678')
    await expect(args.onComplete).not.toHaveBeenCalled()
    await pushesNothing(canvas.getByRole('textbox'))
  },
}

/** What is wrong is said in words, and the boxes say it too. */
export const Wrong: StoryObj<typeof meta> = {
  args: { error: 'Incorrect code. Check it and try again.', defaultValue: '123456' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toBeInvalid()
  },
}
