/** Part: a message to the user. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout } from 'countersign/ui'
import { expect } from 'storybook/test'
import { AlertPart } from './parts.js'

const meta = {
  title: 'Parts/Alert',
  component: AlertPart,
  tags: ['autodocs'],
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <AlertPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof AlertPart>
export default meta

/** Screen readers announce an error immediately. */
export const ErrorMessage: StoryObj<typeof meta> = {
  args: { variant: 'error', children: 'Incorrect code. Check it and try again.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Incorrect code.')
  },
}

/** Screen readers announce other messages when they are idle. */
export const InfoMessage: StoryObj<typeof meta> = {
  args: { variant: 'info', children: 'Your account is confirmed. You can now sign in.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Your account is confirmed.')
  },
}
