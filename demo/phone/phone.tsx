/** A phone: what comes in as a text message, what an authenticator app shows, and the passkeys that are on it. */
import type { Challenge } from 'countersign'
import type { Message } from 'countersign/pool'
import { timeOf } from '../parts/inbox.js'
import { MessageText } from '../parts/message-text.js'
import type { Tab } from '../parts/tabs.js'
import { useNow } from '../use-now.js'
import type { World } from '../world/world.js'
import { Authenticator } from './authenticator.js'
import { Passkeys } from './passkeys.js'

interface PhoneProps {
  readonly world: World
  readonly challenge: Challenge | undefined
  readonly messages: readonly Message[]
  /** Whether the page asks this phone for passkeys. */
  readonly isLent: boolean
  readonly onLend: (isLent: boolean) => void
  readonly onFill: (code: string) => void
  readonly onGoTo: (tab: Tab) => void
}

export function Phone({ world, challenge, messages, isLent, onLend, onFill, onGoTo }: PhoneProps) {
  return (
    <section className="phone" data-panel="phone" aria-label={`${world.person.name}’s phone`}>
      <div className="glass">
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
          accounts={world.accounts}
          inSight={challenge?.name === 'MFA_SETUP' && challenge.method === 'app' ? challenge.uri : undefined}
          onFill={onFill}
        />
        {world.person.passkey && <Passkeys {...{ world, challenge, isLent, onLend, onGoTo }} />}
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
