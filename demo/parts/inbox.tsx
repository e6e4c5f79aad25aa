/** Emails as Cognito sends them. */
import type { Message } from 'countersign/pool'
import { MessageText } from './message-text.js'

/** Cognito's default sender. */
const sender = 'no-reply@verificationemail.com'

interface InboxProps {
  readonly messages: readonly Message[]
  readonly onFill: (code: string) => void
}

export function Inbox({ messages, onFill }: InboxProps) {
  return (
    <section className="inbox" data-panel="inbox" aria-labelledby="inbox">
      <h2 id="inbox">Inbox</h2>
      <ol className="emails" aria-live="polite">
        {messages.map((message) => (
          <li key={message.at + message.code} className="email">
            <p className="message-header">
              <b>{message.subject}</b>
              <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
            </p>
            <p className="message-header">
              {sender} <span>to {message.to}</span>
            </p>
            <MessageText message={message} onFill={onFill} />
          </li>
        ))}
      </ol>
      {messages.length === 0 && <p className="empty">Codes sent by email arrive here.</p>}
    </section>
  )
}

export const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
