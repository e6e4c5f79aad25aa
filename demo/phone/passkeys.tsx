/** The passkeys of this phone: whether the page may ask for them, and the question when it does. */
import type { Challenge } from 'countersign'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Tab } from '../parts/tabs.js'
import type { World } from '../world/world.js'

interface PasskeysProps {
  readonly world: World
  readonly challenge: Challenge | undefined
  readonly isLent: boolean
  readonly onLend: (isLent: boolean) => void
  readonly onGoTo: (tab: Tab) => void
}

export function Passkeys({ world, challenge, isLent, onLend, onGoTo }: PasskeysProps) {
  const { keyring, person, username } = world
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
        <button ref={approve} type="button" className="finger" onClick={prompt.approve}>
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
          aria-checked={isLent}
          checked={isLent}
          onChange={({ target }) => onLend(target.checked)}
        />
        <span>
          Use the passkey on this phone <span className="aside">{isLent ? lent : kept(person.name)}</span>
        </span>
      </label>
      {challenge?.name === 'WEB_AUTHN' && isLent && (
        <p className="aside">
          The login screen asks for it. Press its button, and this phone asks whether it is you.
        </p>
      )}
    </fieldset>
  )
}

const lent = 'It signs for real. As long as this is on, your browser’s own dialogue stays closed.'
const kept = (name: string) =>
  `Your browser’s own dialogue opens, and knows no passkey of ${name}’s yet. Sign in another way, and add one.`

function Finger() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 11v3c0 2-.5 4-1.5 6M8.5 19c.8-1.5 1-3.2 1-5v-3a2.5 2.5 0 0 1 5 0v3c0 2-.3 4-1 6M6 16.500c.4-1 .5-2 .5-3V11a5.5 5.5 0 0 1 11 0v3c0 1.5-.1 2.8-.4 4M4 13v-2a8 8 0 0 1 13-6.200M19.5 8.200c.3.9.5 1.8.5 2.800v3" />
    </svg>
  )
}
