/** A login screen that knows who was here, and a pool that knows their passkey. */
import { createRoot, type Root } from 'react-dom/client'
import { type AuthSession, createAuthSession } from '../../../src/index.js'
import { createPool } from '../../../src/pool/index.js'
import { SignIn } from '../../../src/ui.js'
import { makePasskey } from './passkey.js'

const held: { root?: Root; session?: AuthSession; operations: string[] } = { operations: [] }

const pool = createPool({
  passkeys: true,
  policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
  users: [{ username: 'noor', password: 'Correct-h0rse', attributes: { email: 'noor@example.com' } }],
  faults: (operation) => void held.operations.push(operation),
})

/** Opens the page again, as after a reload. */
export function open(): void {
  held.session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport: pool,
    flow: 'USER_AUTH',
    rememberUsername: true,
  })
  held.root?.unmount()
  held.root = createRoot(document.querySelector('main') as Element)
  held.root.render(<SignIn session={held.session} />)
}

export const addPasskey = async () => makePasskey(pool, held.session?.getTokens()?.accessToken ?? '')

/** The calls to the pool since the last read. */
export const operations = (): readonly string[] => held.operations.splice(0)

/** Records how the browser is asked for a passkey, and asks it. */
export function watchCeremonies(): void {
  const { credentials } = navigator
  const get = credentials.get.bind(credentials)
  credentials.get = (options) => {
    document.documentElement.dataset.mediation = options?.mediation ?? 'by-gesture'
    return get(options)
  }
}
