/** A phone with text messages, an authenticator app and passkeys. */
import type { Challenge } from 'countersign'
import type { Message } from 'countersign/pool'
import { timeOf } from '../parts/inbox.js'
import { MessageText } from '../parts/message-text.js'
import type { Tab } from '../parts/tabs.js'
import { useNow } from '../use-now.js'
import type { Environment } from '../world/environment.js'
import { Authenticator } from './authenticator.js'
import { Passkeys } from './passkeys.js'

interface PhoneProps {
  readonly environment: Environment
  readonly challenge: Challenge | undefined
  readonly messages: readonly Message[]
  /** Whether the phone's simulated passkeys replace the browser's. */
  readonly usesMockPasskey: boolean
  readonly onToggleMockPasskey: (usesMockPasskey: boolean) => void
  readonly onFill: (code: string) => void
  readonly onGoTo: (tab: Tab) => void
}

export function Phone({
  environment,
  challenge,
  messages,
  usesMockPasskey,
  onToggleMockPasskey,
  onFill,
  onGoTo,
}: PhoneProps) {
  return (
    <section className="phone" data-panel="phone" aria-label={`${environment.user.name}’s phone`}>
      <div className="phone-screen">
        <Clock />
        <ol className="notifications" aria-label="Text messages" aria-live="polite">
          {messages.map((message) => (
            <li key={message.at + message.code} className="notification">
              <p className="app">
                Messages <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
              </p>
              <MessageText message={message} onFill={onFill} />
            </li>
          ))}
        </ol>
        <Authenticator
          accounts={environment.accounts}
          qrCode={challenge?.name === 'MFA_SETUP' && challenge.method === 'app' ? challenge.uri : undefined}
          onFill={onFill}
        />
        {environment.user.passkey && (
          <Passkeys {...{ environment, challenge, usesMockPasskey, onToggleMockPasskey, onGoTo }} />
        )}
      </div>
    </section>
  )
}

function Clock() {
  const now = useNow()
  return (
    <p className="clock">
      <span>
        {new Date(now).toLocaleDateString('en', { weekday: 'long', month: 'long', day: 'numeric' })}
      </span>
      <time dateTime={timeOf(now)}>{timeOf(now)}</time>
    </p>
  )
}
