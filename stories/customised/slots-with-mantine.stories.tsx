/** The drop-in with the parts of another library: its forms, focus, words and checks, in Mantine's dress. */
import { Paper } from '@mantine/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignIn } from 'countersign/ui'
import { expect, waitFor } from 'storybook/test'
import { type Asked, ada, asked, password, type Setting } from './asked.js'
import { borrow } from './headless/borrow.js'
import './headless/headless.css'
import { Mantine } from './headless/with-mantine.js'
import { see } from './see.js'
import { mantineParts } from './slots/mantine.js'

const mantineStyles = borrow(() => import('@mantine/core/styles.css?inline'))

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
  loaders: [asked(setting)],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="bare" texts={texts} parts={mantineParts} />
  ),
})

export const ASignIn: StoryObj = {
  ...story({}),
  play: async ({ canvas, userEvent }) => {
    const username = canvas.getByLabelText('Username')
    await userEvent.type(canvas.getByLabelText('Password'), 'wrong{Enter}')
    await waitFor(() => expect(username).toHaveFocus())
    await expect(username).toHaveAccessibleDescription(/Enter your username\./)
    await userEvent.type(username, `${ada.username}{Enter}`)
    await see(canvas, /not right/)
  },
}

/** A code, in the dark. The boxes are left to the field, which is Mantine's. */
export const ACode: StoryObj = {
  ...story({
    pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] } },
    answers: [{ username: ada.username, password }],
  }),
  globals: { scheme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Code'), '000000')
    await see(canvas, /Incorrect code/)
  },
}

export const ACodeToTheEnd: StoryObj = {
  ...ACode,
  globals: {},
  play: async ({ canvas, userEvent, loaded }) => {
    const { pool } = loaded as unknown as Asked
    await userEvent.type(await canvas.findByLabelText('Code'), `${pool.outbox.latest()?.code}`)
    await see(canvas, 'You are signed in.')
  },
}

export const Ways: StoryObj = {
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
