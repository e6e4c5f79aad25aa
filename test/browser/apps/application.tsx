/** An application around and inside the login screen. */
import { type ReactNode, useEffect, useRef } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { type AuthSession, createAuthSession } from '../../../src/index.js'
import { de } from '../../../src/locales/de.js'
import { createPool } from '../../../src/pool/index.js'
import { SignIn, type SignInProps } from '../../../src/ui.js'

const Account = () => (
  <section id="account">
    <h2>News</h2>
    <h1>Your account</h1>
    <p>It has two pages.</p>
    <ul>
      <li>Orders</li>
      <li>Addresses</li>
    </ul>
    <code>1example23456789</code>
    <button type="button">Order</button>
  </section>
)

function FocusesItself() {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => search.current?.focus(), [])
  return (
    <section>
      <h1>Your account</h1>
      <input ref={search} aria-label="Search" />
    </section>
  )
}

/** The content that the application shows to a user who is signed in. */
const applications = {
  account: <Account />,
  'a field with autofocus': (
    <section>
      <h1>Your account</h1>
      {/* biome-ignore lint/a11y/noAutofocus: what this test is about */}
      <input autoFocus aria-label="Search" />
    </section>
  ),
  'a field that an effect focuses': <FocusesItself />,
  'no heading': (
    <>
      <p>You are in.</p>
      <button type="button">Order</button>
    </>
  ),
  'a hidden heading': (
    <section>
      <h1 hidden>Your account</h1>
      <h3>Orders</h3>
    </section>
  ),
  text: 'You are in.',
} satisfies Readonly<Record<string, ReactNode>>

export interface Wanted {
  readonly application?: keyof typeof applications
  readonly layout?: NonNullable<SignInProps['layout']>
  readonly german?: boolean
  /** Whether the user is signed in before the page is drawn. */
  readonly isSignedIn?: boolean
}

const held: { root?: Root; session?: AuthSession } = {}

function render(page: ReactNode): void {
  held.root?.unmount()
  held.root = createRoot(document.querySelector('main') as Element)
  held.root.render(
    <>
      <p id="before">Before</p>
      {page}
      <p id="after">
        <input aria-label="Elsewhere" />
      </p>
    </>,
  )
}

export async function show({ application = 'account', layout, german, isSignedIn }: Wanted): Promise<void> {
  const pool = createPool({ users: [{ username: 'ada', password: 'Correct-h0rse' }] })
  const session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport: pool,
    flow: 'USER_PASSWORD_AUTH',
  })
  held.session = session
  if (isSignedIn) await signIn()
  render(
    <SignIn session={session} layout={layout} brand="Example" texts={german ? de : undefined}>
      {applications[application]}
    </SignIn>,
  )
}

/** Signs in without the form. */
export async function signIn(): Promise<void> {
  const challenge = held.session?.getSnapshot().challenge
  if (challenge)
    await held.session?.answer(challenge, { username: 'ada', password: 'Correct-h0rse' } as never)
}

/** The application without a login screen. */
export const showAlone = (): void => render(<Account />)

/** Another page of the application, without the login screen. */
export const leave = (): void => render(<h1>Elsewhere</h1>)

/** Each element of the account with every style that the browser has computed for it, and where it is. */
export function looks(): readonly string[] {
  const account = document.querySelector('#account') as Element
  return [account, ...account.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element)
    const { x, width, height } = element.getBoundingClientRect()
    const said = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)
    return [element.tagName, x, width, height, element.closest('[lang]')?.tagName, ...said].join('\n')
  })
}

export const parentOfAccount = () => document.querySelector('#account')?.parentElement?.tagName
