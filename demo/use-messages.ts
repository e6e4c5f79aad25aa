/** What the pool has sent, the latest first. */
import type { Message, Outbox } from 'countersign/pool'
import { useEffect, useRef, useState } from 'react'

export function useMessages(outbox: Outbox, onMessage: (message: Message) => void): readonly Message[] {
  const [messages, setMessages] = useState<readonly Message[]>([])
  const heard = useRef(onMessage)
  heard.current = onMessage
  useEffect(
    () =>
      outbox.subscribe((message) => {
        setMessages((before) => [message, ...before])
        heard.current(message)
      }),
    [outbox],
  )
  return messages
}
