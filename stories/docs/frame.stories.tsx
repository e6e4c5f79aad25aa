/** Part: what stands around every form. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button, Stage } from 'countersign/ui'
import { expect, fn } from 'storybook/test'
import { FramePart } from './parts.js'

const meta = {
  title: 'Parts/Frame',
  component: FramePart,
  tags: ['autodocs'],
  args: { title: 'Check your email', lead: 'Enter the code that we sent to a***@e***.', children: <form /> },
  render: (args, { loaded: { texts } }) => (
    <Stage texts={texts}>
      <FramePart {...args} />
    </Stage>
  ),
} satisfies Meta<typeof FramePart>
export default meta

/** A title, and a sentence about what is asked. */
export const Plain: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Check your email' })).toBeInTheDocument()
  },
}

/** Who is signing in, how to say that it is somebody else, and another way on. */
export const Everything: StoryObj<typeof meta> = {
  args: {
    username: 'ada@example.com',
    onRestart: fn(),
    ways: <Button kind="other">Use another way</Button>,
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Not you?' }))
    await expect(args.onRestart).toHaveBeenCalledOnce()
  },
}
