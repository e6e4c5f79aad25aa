/** The hook alone: every tag is the application's, and so is every word. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect } from 'storybook/test'
import { type Asked, ada, asked, password } from './asked.js'
import { borrow } from './headless/borrow.js'
import './headless/headless.css'
import { Login as PlainLogin } from './headless/plain-html.js'
import { Mantine, Login as MantineLogin } from './headless/with-mantine.js'
import { Login as TailwindLogin } from './headless/with-tailwind.js'
import { see } from './see.js'

export default {
  title: 'Customised/Headless',
  loaders: [asked({ pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] } } })],
  // A page of documentation shows several stories, each of which may have styles for the whole page.
  parameters: { docs: { story: { inline: false, height: '480px' } } },
} satisfies Meta

type Play = NonNullable<StoryObj['play']>

/** A password and a wrong code. */
const startSignIn: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('Username'), ada.username)
  await userEvent.type(canvas.getByLabelText('Password', { selector: 'input' }), password)
  await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
  await userEvent.type(await canvas.findByLabelText('Code'), '000000{Enter}')
  await see(canvas, 'That is not the code. Look again?')
}

/** And the right one. */
const signIn: Play = async (context) => {
  await startSignIn(context)
  const { canvas, userEvent, loaded } = context
  const { pool } = loaded as unknown as Asked
  const code = canvas.getByLabelText('Code')
  await userEvent.clear(code)
  await userEvent.type(code, `${pool.outbox.latest()?.code}{Enter}`)
  await see(canvas, 'Hello, ada!')
}

const place = (Login: ComponentType<Pick<Asked, 'session'>>, page: string): StoryObj => ({
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
export const PlainHtmlToTheEnd: StoryObj = toTheEnd(PlainHtml)

const mantineStyles = borrow(() => import('@mantine/core/styles.css?inline'))

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

export const WithMantineInTheDark: StoryObj = inTheDark(WithMantine)
export const WithMantineToTheEnd: StoryObj = toTheEnd(WithMantine)

export const WithTailwind: StoryObj = {
  ...place(TailwindLogin, 'roomy'),
  play: async (context) => {
    // Its styles were made from the classes that the two files name.
    await expect(context.canvas.getByRole('button', { name: 'Continue' })).toHaveStyle({
      display: 'flex',
    })
    await startSignIn(context)
  },
  beforeEach: borrow(() => import('./headless/tailwind.css?inline')),
}

export const WithTailwindInTheDark: StoryObj = inTheDark(WithTailwind)
export const WithTailwindToTheEnd: StoryObj = toTheEnd(WithTailwind)

/** After all of them, the page is as it was: what another library brought has gone with its story. */
export const NothingIsLeft: StoryObj = {
  ...PlainHtml,
  play: async (context) => {
    const left = '[data-borrowed], [data-mantine-styles], [data-mantine-color-scheme]'
    await expect(document.querySelector(left)).toBeNull()
    await signIn(context)
  },
}
