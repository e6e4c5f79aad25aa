/** A login screen that a server renders and a browser hydrates, with each option that touches the first render. */
import type { ReactElement } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { type AuthConfig, type AuthSession, createAuthSession } from '../../../src/index.js'
import { ar } from '../../../src/locales/ar.js'
import { de } from '../../../src/locales/de.js'
import { createOAuth } from '../../../src/oauth/index.js'
import { createPool } from '../../../src/pool/index.js'
import { type Parts, ProviderButtons, SignIn, type SignInProps } from '../../../src/ui.js'

interface Options {
  readonly config?: Partial<AuthConfig>
  readonly props?: Partial<SignInProps>
  readonly providers?: true
}

const Heading: Parts['FormLayout'] = ({ Default, ...frame }) => <Default {...frame} description="Welcome" />

/** Each option, and all of them together. */
export const options = {
  'no option': {},
  rememberUsername: { config: { rememberUsername: true } },
  resume: { config: { resume: true } },
  'rememberUsername and resume': { config: { rememberUsername: true, resume: true } },
  'flow without a password': { config: { flow: 'USER_AUTH', rememberUsername: true } },
  'flow with a preferred password': {
    config: { flow: 'USER_AUTH', preferredChallenge: 'PASSWORD_SRP', rememberUsername: true },
  },
  country: { props: { usernameType: 'phone', defaultCountry: 'DE' } },
  'a country by the language of the browser': { props: { usernameType: 'phone' } },
  'names that are addresses': { props: { usernameType: 'email', signUp: false } },
  'a language from left to right': { config: { rememberUsername: true }, props: { texts: de } },
  'a language from right to left': { config: { rememberUsername: true }, props: { texts: ar } },
  'the layout of a page': { props: { layout: 'page', brand: <p>Example</p> } },
  'the layout bare': { props: { layout: 'bare' } },
  providers: { providers: true },
  children: { config: { resume: true, rememberUsername: true }, props: { children: <p>Your account</p> } },
  'a part and a form of the application': {
    config: { rememberUsername: true },
    props: {
      parts: { FormLayout: Heading },
      forms: { 'sign-in': ({ Default, ...props }) => <Default {...props} /> },
    },
  },
} satisfies Readonly<Record<string, Options>>

export type Option = keyof typeof options

export const names = Object.keys(options) as readonly Option[]

export function screenOf(option: Option, session: AuthSession): ReactElement {
  const { props, providers }: Options = options[option]
  const oauth = createOAuth({ domain: 'login.example', clientId: 'local', providers: ['Google'] })
  return (
    <SignIn
      session={session}
      {...props}
      {...(providers && { providers: <ProviderButtons session={session} oauth={oauth} /> })}
    />
  )
}

export function sessionOf(option: Option, transport?: AuthConfig['transport']): AuthSession {
  const { config }: Options = options[option]
  const given = { userPoolId: 'us-east-1_Local', clientId: 'local', ...config }
  return createAuthSession({ ...given, ...(transport && { transport }) })
}

const password = 'Correct-h0rse'

const openPool = (mfa: object) =>
  createPool({
    id: 'us-east-1_Local',
    users: [{ username: 'noor', password, attributes: { phone_number: '+15555551234' } }],
    ...mfa,
  })

/** Signs noor in, who wants the name to be remembered, and leaves the page in the middle of another sign-in. */
export async function leaveTraces(option: Option): Promise<string> {
  const remembering = sessionOf(option, openPool({}))
  await answer(remembering, { username: 'noor', password, rememberUsername: true })
  const interrupted = sessionOf(option, openPool({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } }))
  await answer(interrupted, { username: 'noor', password })
  return `${remembering.getSnapshot().status}, ${interrupted.getSnapshot().challenge?.name}`
}

async function answer(session: AuthSession, values: object): Promise<void> {
  const { challenge } = session.getSnapshot()
  if (challenge) await session.answer(challenge, values as never)
  if (session.getSnapshot().challenge?.name === 'PASSWORD_SRP') await answer(session, values)
}

const mismatches: string[] = []
let root: Root | undefined

/** Puts the server's markup into the page, types into its fields and hydrates it, as a page does that is being loaded. */
export function hydrate(option: Option, markup: string, typed: Readonly<Record<string, string>> = {}): void {
  const main = document.querySelector('main') as HTMLElement
  root?.unmount()
  main.innerHTML = markup
  for (const [field, text] of Object.entries(typed)) {
    const input = main.querySelector<HTMLInputElement>(field)
    if (input) input.value = text
  }
  root = hydrateRoot(main, screenOf(option, sessionOf(option)), {
    onRecoverableError: (error) => void mismatches.push(String(error)),
  })
}

/** The parts that React rendered again, since the server's markup was different. */
export const differences = (): readonly string[] => mismatches.splice(0)
