/** The passkey app of the phone: a switch that enables the phone's passkey, and the prompt. */
import type { Challenge } from 'countersign'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Tab } from '../parts/tabs.js'
import type { Environment } from '../world/environment.js'

interface PasskeysProps {
  readonly environment: Environment
  readonly challenge: Challenge | undefined
  readonly usesMockPasskey: boolean
  readonly onToggleMockPasskey: (usesMockPasskey: boolean) => void
  readonly onGoTo: (tab: Tab) => void
}

export function Passkeys({
  environment,
  challenge,
  usesMockPasskey,
  onToggleMockPasskey,
  onGoTo,
}: PasskeysProps) {
  const { keyring, user, username } = environment
  const prompt = useSyncExternalStore(keyring.subscribe, keyring.getPrompt)
  const approve = useRef<HTMLButtonElement>(null)
  const go = useRef(onGoTo)
  go.current = onGoTo

  useEffect(() => {
    if (!prompt) return
    go.current('phone')
    approve.current?.focus()
    return () => go.current('login')
  }, [prompt])

  if (prompt)
    return (
      <fieldset className="sheet">
        <legend className="app">Passkey</legend>
        <p>
          Sign in to <b>{location.hostname}</b> as <b>{username}</b>?
        </p>
        <button ref={approve} type="button" className="approve" onClick={prompt.approve}>
          <Finger />
          Yes, it’s me
        </button>
        <button type="button" className="action" onClick={prompt.decline}>
          Cancel
        </button>
      </fieldset>
    )
  return (
    <fieldset className="widget">
      <legend className="app">Passkeys</legend>
      <label className="toggle">
        <input
          type="checkbox"
          role="switch"
          aria-checked={usesMockPasskey}
          checked={usesMockPasskey}
          onChange={({ target }) => onToggleMockPasskey(target.checked)}
        />
        <span>
          Use the passkey on this phone{' '}
          <span className="hint">{usesMockPasskey ? mockHint : browserHint(user.name)}</span>
        </span>
      </label>
      {challenge?.name === 'WEB_AUTHN' && usesMockPasskey && (
        <p className="hint">Press the button on the login screen. This phone then asks for your approval.</p>
      )}
    </fieldset>
  )
}

const mockHint =
  'This passkey creates real signatures. While this is on, your browser’s own prompt does not open.'
const browserHint = (name: string) =>
  `Your browser’s own prompt opens, but has no passkey of ${name} yet. Sign in another way and add one.`

function Finger() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 11v3c0 2-.5 4-1.5 6M8.5 19c.8-1.5 1-3.2 1-5v-3a2.5 2.5 0 0 1 5 0v3c0 2-.3 4-1 6M6 16.500c.4-1 .5-2 .5-3V11a5.5 5.5 0 0 1 11 0v3c0 1.5-.1 2.8-.4 4M4 13v-2a8 8 0 0 1 13-6.200M19.5 8.200c.3.9.5 1.8.5 2.800v3" />
    </svg>
  )
}
