/** The authenticator app: the codes of the accounts that it knows, and a camera for one that it does not. */
import { useEffect, useState } from 'react'
import { CopyButton } from '../parts/copy-button.js'
import { useNow } from '../use-now.js'
import { type Account, codeOf, grouped, readKeyUri, secondsLeft } from './account.js'

interface AuthenticatorProps {
  /** What it knows from the start. */
  readonly accounts: readonly Account[]
  /** What the QR code says that the camera sees, if it sees one. */
  readonly inSight: string | undefined
  readonly onFill: (code: string) => void
}

export function Authenticator({ accounts, inSight, onFill }: AuthenticatorProps) {
  const [known, setKnown] = useState(accounts)

  function scan(uri: string) {
    const account = readKeyUri(uri)
    // A new key for an account takes the place of the one before it.
    setKnown((before) => [...before.filter(({ name }) => name !== account.name), account])
  }

  const isKnown = inSight !== undefined && known.some(({ secret }) => secret === readKeyUri(inSight).secret)
  if (known.length === 0 && inSight === undefined) return null
  return (
    <fieldset className="widget">
      <legend className="app">Authenticator</legend>
      {known.map((account) => (
        <Entry key={account.secret} account={account} onFill={onFill} />
      ))}
      {inSight !== undefined && !isKnown && (
        <button type="button" className="scan" onClick={() => scan(inSight)}>
          Scan the QR code
        </button>
      )}
    </fieldset>
  )
}

interface EntryProps {
  readonly account: Account
  readonly onFill: (code: string) => void
}

function Entry({ account, onFill }: EntryProps) {
  const now = useNow()
  const code = useCode(account, now)
  const left = secondsLeft(now)
  return (
    <div className="account">
      <p className="who">
        {account.issuer} <span>{account.name}</span>
      </p>
      <p className="live">
        <b className="code">{grouped(code)}</b>
        <svg viewBox="0 0 36 36" className="ring" role="img" aria-label={`${left} seconds left`}>
          <circle cx="18" cy="18" r="15" pathLength="30" />
          <circle
            cx="18"
            cy="18"
            r="15"
            pathLength="30"
            strokeDasharray={`${left} 30`}
            data-late={left <= 5}
          />
          <text x="18" y="22">
            {left}
          </text>
        </svg>
      </p>
      <p className="actions">
        <button type="button" className="action" onClick={() => onFill(code)}>
          Fill in<span className="unseen"> the code of the app</span>
        </button>
        <CopyButton text={code} what="the code of the app" />
      </p>
    </div>
  )
}

/** The code at this time; for a blink after it has changed, still the one before. */
function useCode(account: Account, now: number): string {
  const [code, setCode] = useState('')
  const step = Math.floor(now / 30_000)
  useEffect(() => {
    let here = true
    codeOf(account, step * 30_000).then((shown) => here && setCode(shown))
    return () => {
      here = false
    }
  }, [account, step])
  return code
}
