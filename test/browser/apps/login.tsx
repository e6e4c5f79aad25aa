/** An application that has dropped the login screen in, and whose pool is at another origin. */
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { type AuthConfig, type AuthSession, createAuthSession, fetchTransport } from '../../../src/index.js'
import { SignIn, type SignInProps } from '../../../src/ui.js'
import { makePasskey } from './passkey.js'

const held: { session?: AuthSession; endpoint?: string; signedIn: number } = { signedIn: 0 }

export interface Wanted {
  readonly strict?: boolean
  /** The challenge whose form throws. */
  readonly broken?: string
  /** A server has drawn the screen already. */
  readonly drawn?: boolean
}

export async function start(
  endpoint: string,
  config: Omit<AuthConfig, 'transport'>,
  { strict, broken, drawn }: Wanted = {},
) {
  const session = createAuthSession({ ...config, transport: fetchTransport({ endpoint }) })
  Object.assign(held, { session, endpoint })
  const forms = broken ? { [broken]: Broken } : {}
  const onSignedIn = () => {
    held.signedIn += 1
  }
  const screen = <SignIn {...({ session, forms, onSignedIn } satisfies SignInProps)} />
  const whole = strict ? <StrictMode>{screen}</StrictMode> : screen
  const main = document.querySelector('main') as Element
  if (drawn) hydrateRoot(main, whole)
  else createRoot(main).render(whole)
}

function Broken(): never {
  throw new Error('This form is broken.')
}

/** The number of calls of `onSignedIn`. */
export const signedIn = async () => held.signedIn

export async function addPasskey() {
  const { session, endpoint = '' } = held
  await makePasskey(fetchTransport({ endpoint }), session?.getTokens()?.accessToken ?? '')
}
