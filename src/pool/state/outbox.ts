/** Every message that the pool would have sent, for tests and pages to read. */
export interface Message {
  readonly medium: 'EMAIL' | 'SMS'
  readonly to: string
  /** The pool that sent it. A trigger that sends something by itself may leave it out. */
  readonly userPoolId?: string | undefined
  /** The username of the account that it is about. */
  readonly username: string
  /** `custom` is one that a trigger sent by itself. */
  readonly purpose:
    | 'sign-up'
    | 'reset-password'
    | 'verify-attribute'
    | 'sign-in'
    | 'second-factor'
    | 'invitation'
    | 'custom'
  /** The code, or the temporary password of an invitation. */
  readonly code: string
  readonly subject?: string | undefined
  readonly text: string
  /** When it was sent, in milliseconds. */
  readonly at: number
}

export interface Outbox {
  /** The oldest first. The last thousand are kept. */
  readonly messages: readonly Message[]
  /** The latest message, or the latest to this address. */
  latest(to?: string): Message | undefined
  /** Hears of each message as it is sent. What comes back ends that. */
  subscribe(listener: (message: Message) => void): () => void
  clear(): void
  /** For a trigger that sends something by itself, as a Lambda does with a link: it comes to lie here, too. */
  send(message: Message): void
}

const kept = 1000

/** What a listener throws is the listener's, and not that of the sign-in that sent the message. */
function notify(listener: (message: Message) => void, message: Message): void {
  try {
    listener(message)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

/** The messages are part of the state, so that they outlive the process as codes and sessions do. */
export function createOutbox(state: { messages: readonly Message[] }): Outbox {
  const listeners = new Set<(message: Message) => void>()
  return {
    get messages() {
      return state.messages
    },
    latest: (to) => state.messages.findLast((message) => to === undefined || message.to === to),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    clear() {
      state.messages = []
    },
    send(message) {
      state.messages = [...state.messages, message].slice(-kept)
      for (const listener of [...listeners]) notify(listener, message)
    },
  }
}

/** An address as Cognito shows it to somebody who may not know it. */
export const mask = (medium: Message['medium'], to: string): string =>
  medium === 'SMS' ? `+*******${to.slice(-4)}` : to.replace(/^(.)[^@]*@(.).*$/su, '$1***@$2***')
