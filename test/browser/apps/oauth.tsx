/** A login screen with providers. A page that is loaded again does what it did before. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAuthSession } from '../../../src/core.js'
import { createOAuth } from '../../../src/oauth/index.js'
import { createPool } from '../../../src/pool/index.js'
import { ProviderButtons } from '../../../src/react/provider-buttons.js'
import { SignIn } from '../../../src/react/sign-in.js'
import { clientId } from '../../oauth/client-id.js'

const signedIn: unknown[] = []

function start(domain: string) {
  const pool = createPool({ users: [{ username: 'ada', password: 'Correct-h0rse' }] })
  const session = createAuthSession({ userPoolId: pool.id, clientId: pool.clientId, transport: pool })
  const providers = [
    ...(['Google', 'SignInWithApple', 'LoginWithAmazon', 'Facebook'] as const),
    { name: 'Okta', label: 'Example Ltd' },
  ] as const
  const oauth = createOAuth({ domain, clientId, providers })
  createRoot(document.querySelector('main') as Element).render(
    <StrictMode>
      <SignIn
        session={session}
        layout="page"
        onSignedIn={(tokens) => void signedIn.push(tokens)}
        providers={<ProviderButtons session={session} oauth={oauth} />}
      >
        <p>Hello</p>
        <button type="button" onClick={session.restart}>
          Sign out
        </button>
      </SignIn>
    </StrictMode>,
  )
}

export const signIns = (): number => new Set(signedIn).size

export function begin(domain: string) {
  localStorage.setItem('domain', domain)
  start(domain)
}

const domain = localStorage.getItem('domain')
if (domain) start(domain)
