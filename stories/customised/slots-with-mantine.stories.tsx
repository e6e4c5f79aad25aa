/** The login screen with parts from Mantine. Forms, focus, texts and validation are the kit's. */
import { Paper } from '@mantine/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'countersign/ui'
import { expect, waitFor } from 'storybook/test'
import { injectStyles } from './headless/inject-styles.js'
import { ada, type LoadedSession, password, type Setting, sessionLoader } from './session-loader.js'
import './headless/headless.css'
import { Mantine } from './headless/with-mantine.js'
import { seesText } from './sees-text.js'
import { mantineParts } from './slots/mantine.js'

const mantineStyles = injectStyles(() => import('@mantine/core/styles.css?inline'))

export default {
  title: 'Customised/Slots with Mantine',
  parameters: { docs: { story: { inline: false, height: '560px' } } },
  decorators: [
    (Story, { globals }) => (
      <Mantine scheme={globals.scheme}>
        <main className="roomy">
          <Paper withBorder shadow="sm" radius="lg" p="xl" maw={420} mx="auto">
            <Story />
          </Paper>
        </main>
      </Mantine>
    ),
  ],
  beforeEach: async () => {
    const giveBack = await mantineStyles()
    return () => {
      giveBack()
      delete document.documentElement.dataset.mantineColorScheme
    }
  },
} satisfies Meta

const story = (setting: Setting): StoryObj => ({
  loaders: [sessionLoader(setting)],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="bare" texts={texts} parts={mantineParts} />
  ),
})

export const SignInForm: StoryObj = {
  ...story({}),
  play: async ({ canvas, userEvent }) => {
    const username = canvas.getByLabelText('Username')
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong{Enter}')
    await waitFor(() => expect(username).toHaveFocus())
    await expect(username).toHaveAccessibleDescription(/Enter your username\./)
    await userEvent.type(username, `${ada.username}{Enter}`)
    await seesText(canvas, /Incorrect username or password/)
  },
}

/** A code, in the dark colour scheme. Mantine's field shows no boxes for the digits. */
export const Code: StoryObj = {
  ...story({
    pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] } },
    answers: [{ username: ada.username, password }],
  }),
  globals: { scheme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Code'), '000000')
    await seesText(canvas, /Incorrect code/)
  },
}

export const CodeThenSignedIn: StoryObj = {
  ...Code,
  globals: {},
  play: async ({ canvas, userEvent, loaded }) => {
    const { pool } = loaded as unknown as LoadedSession
    await userEvent.type(await canvas.findByLabelText('Code'), `${pool.outbox.latest()?.code}`)
    await seesText(canvas, 'You are signed in.')
  },
}

export const Choices: StoryObj = {
  ...story({
    pool: { policies: { firstFactors: ['PASSWORD', 'SMS_OTP', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    answers: [{ username: ada.username }],
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Code by email' }))
    await canvas.findByLabelText('Code')
  },
}
