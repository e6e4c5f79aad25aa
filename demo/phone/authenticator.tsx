/** The authenticator app: the codes of its accounts, and a button that scans a QR code. */
import { useEffect, useState } from 'react'
import { CopyButton } from '../parts/copy-button.js'
import { useNow } from '../use-now.js'
import { type Account, codeOf, grouped, readKeyUri, secondsLeft } from './account.js'

interface AuthenticatorProps {
  /** The accounts at the start. */
  readonly accounts: readonly Account[]
  /** The URI of the QR code on the login screen. */
  readonly qrCode: string | undefined
  readonly onFill: (code: string) => void
}

export function Authenticator({ accounts, qrCode, onFill }: AuthenticatorProps) {
  const [saved, setSaved] = useState(accounts)

  function scan(uri: string) {
    const account = readKeyUri(uri)
    // A new key replaces the former key of the account.
    setSaved((before) => [...before.filter(({ name }) => name !== account.name), account])
  }

  const isSaved = qrCode !== undefined && saved.some(({ secret }) => secret === readKeyUri(qrCode).secret)
  if (saved.length === 0 && qrCode === undefined) return null
  return (
    <fieldset className="widget">
      <legend className="app">Authenticator</legend>
      {saved.map((account) => (
        <Entry key={account.secret} account={account} onFill={onFill} />
      ))}
      {qrCode !== undefined && !isSaved && (
        <button type="button" className="scan" onClick={() => scan(qrCode)}>
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
      <p className="account-name">
        {account.issuer} <span>{account.name}</span>
      </p>
      <p className="code-row">
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
          Fill in<span className="visually-hidden"> the code of the app</span>
        </button>
        <CopyButton text={code} label="the code of the app" />
      </p>
    </div>
  )
}

/** Returns the current code. While a new code is computed, returns the code before. */
function useCode(account: Account, now: number): string {
  const [code, setCode] = useState('')
  const step = Math.floor(now / 30_000)
  useEffect(() => {
    let isCurrent = true
    codeOf(account, step * 30_000).then((computed) => isCurrent && setCode(computed))
    return () => {
      isCurrent = false
    }
  }, [account, step])
  return code
}
