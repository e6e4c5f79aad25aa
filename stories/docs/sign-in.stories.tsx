/** The drop-in: the whole login screen. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn, type SignInProps } from 'countersign/ui'
import { expect, fn, waitFor } from 'storybook/test'
import { asked } from '../customised/asked.js'

/** It takes a session, and says when somebody is signed in. The pool behind these stories runs in the page. */
const meta = {
  title: 'Login screen/SignIn',
  component: SignIn,
  tags: ['autodocs'],
  // Each story has a session of its own, which its loader brings.
  args: { session: undefined as never, onSignedIn: fn() },
  argTypes: { session: { control: false }, onSignedIn: { control: false } },
  loaders: [asked()],
  render: (args, { loaded: { session, texts } }) => <SignIn {...args} session={session} texts={texts} />,
} satisfies Meta<SignInProps>
export default meta

type Story = StoryObj<typeof meta>

const signsIn: NonNullable<Story['play']> = async ({ canvas, userEvent, args }) => {
  await userEvent.type(await canvas.findByLabelText('Username'), 'ada')
  await userEvent.type(canvas.getByLabelText('Password'), 'Correct-h0rse')
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce())
}

/** A card, in whatever page there is. */
export const Card: Story = { play: signsIn }

/** A page of its own, with the brand beside the form where there is room. */
export const Page: Story = {
  args: { layout: 'page', brand: <p>Larch & Sons</p> },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Larch & Sons')).toBeInTheDocument()
  },
}

/** Without the card: for a dialogue, or a page of one's own. */
export const Bare: Story = { args: { layout: 'bare' } }

/** The address is the name, and nobody can make an account here. */
export const EmailWithoutSignUp: Story = {
  args: { usernameType: 'email', signUp: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Email address')).toBeInTheDocument()
    await expect(canvas.queryByRole('button', { name: 'Create an account' })).toBeNull()
  },
}

/** What stands here once somebody is signed in. */
export const SignedIn: Story = {
  args: { children: <p>Welcome, Ada.</p> },
  play: async (context) => {
    await signsIn(context)
    await expect(await context.canvas.findByText('Welcome, Ada.')).toBeInTheDocument()
  },
}
