/** E-mails as Cognito writes them. */
import type { Message } from 'countersign/pool'
import { MessageText } from './message-text.js'

/** Who sends them, where nobody has set up a sender of their own. */
const sender = 'no-reply@verificationemail.com'

interface InboxProps {
  readonly messages: readonly Message[]
  readonly onFill: (code: string) => void
}

export function Inbox({ messages, onFill }: InboxProps) {
  return (
    <section className="inbox" data-panel="inbox" aria-labelledby="inbox">
      <h2 id="inbox">Inbox</h2>
      <ol className="mails" aria-live="polite">
        {messages.map((message) => (
          <li key={message.at + message.code} className="mail">
            <p className="envelope">
              <b>{message.subject}</b>
              <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
            </p>
            <p className="envelope">
              {sender} <span>to {message.to}</span>
            </p>
            <MessageText message={message} onFill={onFill} />
          </li>
        ))}
      </ol>
      {messages.length === 0 && <p className="empty">Codes that go out by e-mail arrive here.</p>}
    </section>
  )
}

export const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
