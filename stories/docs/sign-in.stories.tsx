/** The whole login screen. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn, type SignInProps } from 'countersign/ui'
import { expect, fn, waitFor } from 'storybook/test'
import { sessionLoader } from '../customised/session-loader.js'

/** Shows the forms of a session, and reports when the user is signed in. These stories use a local pool. */
const meta = {
  title: 'Login screen/SignIn',
  component: SignIn,
  tags: ['autodocs'],
  // The loader creates a session for each story.
  args: { session: undefined as never, onSignedIn: fn() },
  argTypes: { session: { control: false }, onSignedIn: { control: false } },
  loaders: [sessionLoader()],
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

/** A card in an existing page. */
export const Card: Story = { play: signsIn }

/** A whole page, with the brand beside the form on wide screens. */
export const Page: Story = {
  args: { layout: 'page', brand: <p>Larch & Sons</p> },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Larch & Sons')).toBeInTheDocument()
  },
}

/** Without a card: for a dialogue or a page of the application. */
export const Bare: Story = { args: { layout: 'bare' } }

/** Usernames are email addresses, and users cannot sign up. */
export const EmailWithoutSignUp: Story = {
  args: { usernameType: 'email', signUp: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Email address')).toBeInTheDocument()
    await expect(canvas.queryByRole('button', { name: 'Create an account' })).toBeNull()
  },
}

/** The content after the sign-in. */
export const SignedIn: Story = {
  args: { children: <p>Welcome, Ada.</p> },
  play: async (context) => {
    await signsIn(context)
    await expect(await context.canvas.findByText('Welcome, Ada.')).toBeInTheDocument()
  },
}
