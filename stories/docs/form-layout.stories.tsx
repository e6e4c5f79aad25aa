/** Part: the title, the description and the actions around a form. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout, Button } from 'countersign/ui'
import { expect } from 'storybook/test'
import { FormLayoutPart } from './parts.js'

const meta = {
  title: 'Parts/FormLayout',
  component: FormLayoutPart,
  tags: ['autodocs'],
  args: {
    title: 'Check your email',
    description: 'Enter the code we sent to a***@e***.',
    children: <form />,
  },
  render: (args, { loaded: { texts } }) => (
    <AuthLayout texts={texts}>
      <FormLayoutPart {...args} />
    </AuthLayout>
  ),
} satisfies Meta<typeof FormLayoutPart>
export default meta

/** A title and a description. */
export const Plain: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Check your email' })).toBeInTheDocument()
  },
}

/** The username, and a button for another method. */
export const WithUsername: StoryObj<typeof meta> = {
  args: {
    username: 'ada@example.com',
    footer: <Button variant="secondary">Use another method</Button>,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('ada@example.com')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Use another method' })).toBeVisible()
  },
}
