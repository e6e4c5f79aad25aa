/** Shows a new message while neither the phone nor the inbox is visible. */
import type { Message } from 'countersign/pool'
import { useState } from 'react'
import { MessageText } from './message-text.js'

interface ToastProps {
  readonly message: Message | undefined
  readonly onFill: (code: string) => void
}

export function Toast({ message, onFill }: ToastProps) {
  const [seen, setSeen] = useState<Message>()
  if (!message || message === seen) return null
  const close = () => setSeen(message)
  return (
    <aside className="toast" aria-label="New message">
      <p className="message-header">
        <b>{message.medium === 'SMS' ? 'Messages' : 'Mail'}</b>
        <button type="button" className="action" onClick={close}>
          Close
        </button>
      </p>
      <MessageText
        message={message}
        onFill={(code) => {
          onFill(code)
          close()
        }}
      />
    </aside>
  )
}
