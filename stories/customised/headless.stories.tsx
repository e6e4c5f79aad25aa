/** The hook alone: the application supplies all markup and all texts. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect } from 'storybook/test'
import { injectStyles } from './headless/inject-styles.js'
import { ada, type LoadedSession, password, sessionLoader } from './session-loader.js'
import './headless/headless.css'
import { Login as PlainLogin } from './headless/plain-html.js'
import { Mantine, Login as MantineLogin } from './headless/with-mantine.js'
import { Login as TailwindLogin } from './headless/with-tailwind.js'
import { seesText } from './sees-text.js'

export default {
  title: 'Customised/Headless',
  loaders: [sessionLoader({ pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] } } })],
  // A docs page would show several stories, whose styles would change each other.
  parameters: { docs: { story: { inline: false, height: '480px' } } },
} satisfies Meta

type Play = NonNullable<StoryObj['play']>

/** Enters a password and a wrong code. */
const startSignIn: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('Username'), ada.username)
  await userEvent.type(canvas.getByLabelText('Password', { selector: 'input' }), password)
  await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
  await userEvent.type(await canvas.findByLabelText('Code'), '000000{Enter}')
  await seesText(canvas, 'Wrong code. Check it and try again.')
}

/** Enters the right code. */
const signIn: Play = async (context) => {
  await startSignIn(context)
  const { canvas, userEvent, loaded } = context
  const { pool } = loaded as unknown as LoadedSession
  const code = canvas.getByLabelText('Code')
  await userEvent.clear(code)
  await userEvent.type(code, `${pool.outbox.latest()?.code}{Enter}`)
  await seesText(canvas, 'Hello, ada!')
}

const place = (Login: ComponentType<Pick<LoadedSession, 'session'>>, page: string): StoryObj => ({
  render: (_, { loaded: { session } }) => (
    <main className={page}>
      <Login session={session} />
    </main>
  ),
  play: startSignIn,
})

const toTheEnd = (story: StoryObj): StoryObj => ({ ...story, play: signIn })
const inTheDark = (story: StoryObj): StoryObj => ({ ...story, globals: { scheme: 'dark' } })

export const PlainHtml: StoryObj = place(PlainLogin, 'plain')
export const PlainHtmlThenSignedIn: StoryObj = toTheEnd(PlainHtml)

const mantineStyles = injectStyles(() => import('@mantine/core/styles.css?inline'))

export const WithMantine: StoryObj = {
  ...place(MantineLogin, 'roomy'),
  decorators: [
    (Story, { globals }) => (
      <Mantine scheme={globals.scheme}>
        <Story />
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
}

export const WithMantineDark: StoryObj = inTheDark(WithMantine)
export const WithMantineThenSignedIn: StoryObj = toTheEnd(WithMantine)

export const WithTailwind: StoryObj = {
  ...place(TailwindLogin, 'roomy'),
  play: async (context) => {
    // Tailwind has generated the styles of the classes in the two files.
    await expect(context.canvas.getByRole('button', { name: 'Continue' })).toHaveStyle({
      display: 'flex',
    })
    await startSignIn(context)
  },
  beforeEach: injectStyles(() => import('./headless/tailwind.css?inline')),
}

export const WithTailwindDark: StoryObj = inTheDark(WithTailwind)
export const WithTailwindThenSignedIn: StoryObj = toTheEnd(WithTailwind)

/** After the other stories, the page contains no styles of other libraries. */
export const NoStylesLeft: StoryObj = {
  ...PlainHtml,
  play: async (context) => {
    const left = '[data-injected], [data-mantine-styles], [data-mantine-color-scheme]'
    await expect(document.querySelector(left)).toBeNull()
    await signIn(context)
  },
}
