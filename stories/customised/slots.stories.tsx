/** One word, one part, one form: whatever is replaced is given the default one and all that that is given. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type FormReplacement, SignIn, type SignInProps } from 'countersign/ui'
import { expect, waitFor } from 'storybook/test'
import { ada, asked, password, type Setting } from './asked.js'
import { securityQuestionTriggers } from './custom-challenges/security-question.js'
import { see } from './see.js'
import { ButtonWithArrow, FieldWithLegend } from './slots/parts.js'
import './slots/slots.css'

export default { title: 'Customised/Slots' } satisfies Meta

const story = (own: Omit<SignInProps, 'session'>, setting: Setting = {}): StoryObj => ({
  loaders: [asked(setting)],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="page" texts={texts} {...own} />
  ),
})

/** A part around the default one. */
export const AButton: StoryObj = {
  ...story({ parts: { Button: ButtonWithArrow } }),
  play: async ({ canvas, userEvent }) => {
    const buttons = canvas.getAllByRole('button').map(({ textContent }) => textContent)
    await expect(buttons).toEqual(['', 'Forgot your password?', 'Sign in →', 'Create an account'])
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), password)
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await see(canvas, 'You are signed in.')
  },
}

/** A part of one's own: every form draws its fields by it, and still leads to what is wrong. */
export const AField: StoryObj = {
  ...story({ parts: { Field: FieldWithLegend } }),
  play: async ({ canvas, userEvent }) => {
    const username = canvas.getByLabelText('Username')
    await userEvent.type(canvas.getByLabelText('Password'), password)
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(username).toHaveFocus())
    await expect(username).toHaveAccessibleDescription('Enter your username.')
  },
}

/** The password field is made of the field, and takes its show button along. */
export const AFieldInTheDark: StoryObj = {
  ...AField,
  globals: { scheme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await see(canvas, /not right/)
    await waitFor(() => expect(canvas.getByLabelText('Password')).toHaveFocus())
  },
}

export const AFieldToTheEnd: StoryObj = {
  ...AField,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), `${password}{Enter}`)
    await see(canvas, 'You are signed in.')
  },
}

const WithNotice: FormReplacement<'CUSTOM_CHALLENGE'> = ({ Default, ...props }) => (
  <>
    <p className="notice">
      <span aria-hidden="true">☎</span> We never ask this on the telephone.
    </p>
    <Default {...props} />
  </>
)

/** The whole form of one question, here around the default one. All other questions keep theirs. */
export const AForm: StoryObj = {
  ...story(
    { forms: { CUSTOM_CHALLENGE: WithNotice } },
    { pool: { triggers: securityQuestionTriggers }, config: { flow: 'CUSTOM_AUTH' } },
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), `${ada.username}{Enter}`)
    await see(canvas, /never ask this on the telephone/)
    await userEvent.type(await canvas.findByLabelText('Answer'), 'Felix{Enter}')
    await see(canvas, /not the answer/)
  },
}

/** One word. The others stay, in whatever language. */
export const AWord: StoryObj = {
  ...story({ texts: { challenges: { 'sign-in': { submit: 'Let me in' } } } }),
  play: async ({ canvas }) => {
    await see(canvas, 'Let me in')
    await expect(canvas.getByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
  },
}

/** What one problem is called, by its code. */
export const AnError: StoryObj = {
  ...story({
    texts: { errors: { 'wrong-credentials': 'We do not know you by these. Forgotten? Call 555-0100.' } },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong{Enter}')
    await see(canvas, /Call 555-0100/)
  },
}

/** In a pool where an address is the name, it is asked for as one. */
export const ANameThatIsAnAddress: StoryObj = {
  ...story(
    { usernameType: 'email' },
    {
      pool: {
        usernameAttributes: ['email'],
        users: [{ username: 'ada@example.com', password }],
      },
    },
  ),
  play: async ({ canvas, userEvent }) => {
    const name = canvas.getByLabelText('Email address')
    await expect(name).toHaveAttribute('type', 'email')
    await expect(name).toHaveAttribute('autocomplete', expect.stringMatching(/^username/))
    await userEvent.type(name, 'ada@example.com')
    await userEvent.type(canvas.getByLabelText('Password'), `${password}{Enter}`)
    await see(canvas, 'You are signed in.')
  },
}
