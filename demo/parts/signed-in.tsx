/** What an application holds at the end: claims, for as long as they last. The tokens themselves are never shown. */
import { useEffect, useRef, useState } from 'react'
import { useNow } from '../use-now.js'
import { claimsOf, timeLeft } from '../world/claims.js'
import { makePasskey } from '../world/register-passkey.js'
import type { World } from '../world/world.js'

interface SignedInProps {
  readonly world: World
  /** Whether passkeys are the phone's. */
  readonly isLent: boolean
}

export function SignedIn({ world, isLent }: SignedInProps) {
  const { session, transport, pool, person } = world
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
        Hello, {person.name}.
      </h1>
      <p className="by">
        You came in by{' '}
        {world.signedInBy().map((name, i) => (
          <span key={name}>
            {i > 0 && ' › '}
            <code>{name}</code>
          </span>
        ))}
      </p>
      <p className="life">
        The tokens are good for <Left until={tokens.expiresAt} />
      </p>
      <p className="actions">
        <button type="button" className="action" onClick={() => signOut('RevokeToken')}>
          Sign out
        </button>
        <button type="button" className="action" onClick={() => signOut('GlobalSignOut')}>
          Sign out everywhere
        </button>
        {person.passkey && !isLent && <AddPasskey world={world} accessToken={tokens.accessToken} />}
      </p>
      {tokens.idToken && <Claims title="ID token" token={tokens.idToken} isOpen />}
      <Claims title="Access token" token={tokens.accessToken} />
    </div>
  )
}

function Left({ until }: { readonly until: number }) {
  return <b className="left">{timeLeft(until, useNow())}</b>
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
  readonly world: World
  readonly accessToken: string
}

/** One that the browser keeps: for this page, whose pool forgets it with a reload. */
function AddPasskey({ world, accessToken }: AddPasskeyProps) {
  const [said, setSaid] = useState('')

  const add = () =>
    makePasskey(world.transport, accessToken, async (options) => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
      const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
      return made.toJSON()
    }).then(
      () => setSaid('Your browser has a passkey now.'),
      () => setSaid('No passkey was made.'),
    )

  return (
    <>
      <button type="button" className="action" onClick={add}>
        Add a passkey of this browser
      </button>
      <span role="status">{said}</span>
    </>
  )
}
