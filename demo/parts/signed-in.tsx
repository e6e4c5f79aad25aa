/** The content after the sign-in: the claims of the tokens, and their expiry. The tokens are not shown. */
import { useEffect, useRef, useState } from 'react'
import { useNow } from '../use-now.js'
import { claimsOf, timeLeft } from '../world/claims.js'
import type { Environment } from '../world/environment.js'
import { addPasskey } from '../world/register-passkey.js'

interface SignedInProps {
  readonly environment: Environment
  /** Whether the phone's simulated passkeys replace the browser's. */
  readonly usesMockPasskey: boolean
}

export function SignedIn({ environment, usesMockPasskey }: SignedInProps) {
  const { session, transport, pool, user } = environment
  const tokens = session.getTokens()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  if (!tokens) return null

  async function signOut(operation: 'RevokeToken' | 'GlobalSignOut') {
    const { accessToken: AccessToken, refreshToken: Token } = tokens ?? {}
    const inputs = { RevokeToken: { ClientId: pool.clientId, Token }, GlobalSignOut: { AccessToken } }
    await transport(operation, inputs[operation])
    session.restart()
  }

  return (
    <div className="signed-in" lang="en" dir="ltr">
      <h1 ref={title} tabIndex={-1}>
        Hello, {user.name}.
      </h1>
      <p className="answered">
        Answered challenges:{' '}
        {environment.answeredChallenges().map((name, i) => (
          <span key={name}>
            {i > 0 && ' › '}
            <code>{name}</code>
          </span>
        ))}
      </p>
      <p className="expiry">
        The tokens expire in <Countdown until={tokens.expiresAt} />
      </p>
      <p className="actions">
        <button type="button" className="action" onClick={() => signOut('RevokeToken')}>
          Sign out
        </button>
        <button type="button" className="action" onClick={() => signOut('GlobalSignOut')}>
          Sign out everywhere
        </button>
        {user.passkey && !usesMockPasskey && (
          <AddPasskey environment={environment} accessToken={tokens.accessToken} />
        )}
      </p>
      {tokens.idToken && <Claims title="ID token" token={tokens.idToken} isOpen />}
      <Claims title="Access token" token={tokens.accessToken} />
    </div>
  )
}

function Countdown({ until }: { readonly until: number }) {
  return <b className="countdown">{timeLeft(until, useNow())}</b>
}

interface ClaimsProps {
  readonly title: string
  readonly token: string
  readonly isOpen?: boolean
}

function Claims({ title, token, isOpen }: ClaimsProps) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <dl>
        {claimsOf(token).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

interface AddPasskeyProps {
  readonly environment: Environment
  readonly accessToken: string
}

/** Adds a passkey to the browser. The local pool loses it when the page is reloaded. */
function AddPasskey({ environment, accessToken }: AddPasskeyProps) {
  const [status, setStatus] = useState('')

  const add = () =>
    addPasskey(environment.transport, accessToken, async (options) => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
      const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
      return credential.toJSON()
    }).then(
      () => setStatus('A passkey was added to your browser.'),
      () => setStatus('No passkey was added.'),
    )

  return (
    <>
      <button type="button" className="action" onClick={add}>
        Add a passkey to this browser
      </button>
      <span role="status">{status}</span>
    </>
  )
}
