/** The stories of each theme: the challenges with the most elements, and the layouts. */
import type { StoryObj } from '@storybook/react-vite'
import { SignIn, type SignInProps } from 'countersign/ui'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { expect, waitFor } from 'storybook/test'
import { seesText } from '../sees-text.js'
import { ada, password, type Setting, sessionLoader } from '../session-loader.js'
import '../scenes.css'

const byPassword = [{ username: 'ada', password }]
const bySms = { pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] } }, answers: byPassword } satisfies Setting

function scene(setting: Setting, layout: Omit<SignInProps, 'session'> = { layout: 'page' }): StoryObj {
  return {
    loaders: [sessionLoader(setting)],
    render: (_, { loaded: { session, texts } }) => <SignIn session={session} texts={texts} {...layout} />,
    play: async ({ canvas }) => {
      await waitFor(() => expect(canvas.getByRole('heading', { level: 1 })).toBeVisible())
    },
  }
}

export const signIn = scene({})

export const wrongCode: StoryObj = {
  ...scene(bySms),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox'), '000000')
    await seesText(canvas, /Incorrect code/)
  },
}

export const ways = scene({
  pool: { policies: { firstFactors: ['PASSWORD', 'SMS_OTP', 'EMAIL_OTP'] } },
  config: { flow: 'USER_AUTH' },
  answers: [{ username: 'ada' }],
})

export const authenticator = scene({
  pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] } },
  config: { issuer: 'Example' },
  answers: byPassword,
})

export const newPassword: StoryObj = {
  ...scene({
    pool: { attributes: [{ name: 'given_name', required: true }], users: [{ ...ada, temporary: true }] },
    answers: byPassword,
  }),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('heading', { level: 1 })
    const field = canvasElement.querySelector('[autocomplete=new-password]') as HTMLElement
    await userEvent.type(field, 'Half-way')
    await expect(canvasElement.querySelectorAll('[data-met=true]')).toHaveLength(4)
  },
}

/** Inside an application's page, under the page's header. */
export const card: StoryObj = {
  ...scene({}, { layout: 'card' }),
  decorators: [
    (Story) => (
      <div className="host">
        <header>Larch & Sons</header>
        <main>
          <Story />
        </main>
      </div>
    ),
  ],
}

export const page = scene(
  {},
  {
    layout: 'page',
    brand: (
      <div className="brand">
        <b>Larch & Sons</b>
        <p>Good timber, fairly sold, since 1911.</p>
      </div>
    ),
  },
)

/** Inside a dialogue of the application, with the application's colours. */
export const modal: StoryObj = {
  ...scene(bySms, { layout: 'bare' }),
  decorators: [
    (Story) => (
      <div className="host">
        <header>Larch & Sons</header>
        <main />
        <Modal>
          <Story />
        </Modal>
      </div>
    ),
  ],
}

function Modal({ children }: { readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-label="Sign in" className="modal">
      {children}
    </dialog>
  )
}

export const dark = (given: StoryObj): StoryObj => ({ ...given, globals: { scheme: 'dark' } })
export const rightToLeft = (given: StoryObj): StoryObj => ({ ...given, globals: { locale: 'ar' } })
export const narrow = (given: StoryObj): StoryObj => ({
  ...given,
  globals: { viewport: { value: 'narrow', isRotated: false } },
})
