/** Returns the messages that the pool has sent, the newest first. */
import type { Message, Outbox } from 'countersign/pool'
import { useEffect, useRef, useState } from 'react'

export function useMessages(outbox: Outbox, onMessage: (message: Message) => void): readonly Message[] {
  const [messages, setMessages] = useState<readonly Message[]>([])
  const latest = useRef(onMessage)
  latest.current = onMessage
  useEffect(
    () =>
      outbox.subscribe((message) => {
        setMessages((before) => [message, ...before])
        latest.current(message)
      }),
    [outbox],
  )
  return messages
}
