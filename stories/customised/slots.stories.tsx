/** Replaced texts, parts and forms. A replacement receives the default one, with all its props. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type FormReplacement, SignIn, type SignInProps } from 'countersign/ui'
import { expect, waitFor } from 'storybook/test'
import { securityQuestionTriggers } from './custom-challenges/security-question.js'
import { seesText } from './sees-text.js'
import { ada, password, type Setting, sessionLoader } from './session-loader.js'
import { ButtonWithArrow, FieldWithLegend } from './slots/parts.js'
import './slots/slots.css'

export default { title: 'Customised/Slots' } satisfies Meta

const story = (own: Omit<SignInProps, 'session'>, setting: Setting = {}): StoryObj => ({
  loaders: [sessionLoader(setting)],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="page" texts={texts} {...own} />
  ),
})

/** A part that extends the default part. */
export const ReplacedButton: StoryObj = {
  ...story({ parts: { Button: ButtonWithArrow } }),
  play: async ({ canvas, userEvent }) => {
    const buttons = canvas.getAllByRole('button').map(({ textContent }) => textContent)
    await expect(buttons).toEqual(['', 'Forgot your password?', 'Sign in →', 'Create an account'])
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), password)
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await seesText(canvas, 'You are signed in.')
  },
}

/** A part without the default part. The error summary still links to its fields. */
export const ReplacedField: StoryObj = {
  ...story({ parts: { Field: FieldWithLegend } }),
  play: async ({ canvas, userEvent }) => {
    const username = canvas.getByLabelText('Username')
    await userEvent.type(canvas.getByLabelText('Password'), password)
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(username).toHaveFocus())
    await expect(username).toHaveAccessibleDescription('Enter your username.')
  },
}

/** The password field uses the replaced field, with its show button. */
export const ReplacedFieldDark: StoryObj = {
  ...ReplacedField,
  globals: { scheme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await seesText(canvas, /Incorrect username or password/)
    await waitFor(() => expect(canvas.getByLabelText('Password')).toHaveFocus())
  },
}

export const ReplacedFieldThenSignedIn: StoryObj = {
  ...ReplacedField,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), `${password}{Enter}`)
    await seesText(canvas, 'You are signed in.')
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

/** The form of one challenge, which extends the default form. Other challenges keep their forms. */
export const ReplacedForm: StoryObj = {
  ...story(
    { forms: { CUSTOM_CHALLENGE: WithNotice } },
    { pool: { triggers: securityQuestionTriggers }, config: { flow: 'CUSTOM_AUTH' } },
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), `${ada.username}{Enter}`)
    await seesText(canvas, /never ask this on the telephone/)
    await userEvent.type(await canvas.findByLabelText('Answer'), 'Felix{Enter}')
    await seesText(canvas, /Incorrect answer/)
  },
}

/** One replaced text. The others stay in the selected language. */
export const ReplacedText: StoryObj = {
  ...story({ texts: { challenges: { 'sign-in': { submit: 'Let me in' } } } }),
  play: async ({ canvas }) => {
    await seesText(canvas, 'Let me in')
    await expect(canvas.getByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
  },
}

/** The replaced text of one error code. */
export const ReplacedErrorText: StoryObj = {
  ...story({
    texts: { errors: { 'wrong-credentials': 'Incorrect username or password. Call 555-0100 for help.' } },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong{Enter}')
    await seesText(canvas, /Call 555-0100/)
  },
}

/** A pool whose usernames are email addresses. */
export const EmailAsUsername: StoryObj = {
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
    await seesText(canvas, 'You are signed in.')
  },
}
