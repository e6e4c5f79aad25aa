/** A message that Cognito would have sent by email or SMS. */
export interface Message {
  readonly medium: 'EMAIL' | 'SMS'
  readonly to: string
  /** ID of the pool that sent the message. Missing if a trigger sent it without one. */
  readonly userPoolId?: string | undefined
  /** Username of the account. */
  readonly username: string
  /** Reason for the message. `custom` marks one that a trigger passed to `send`. */
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
  /** Time at which the pool sent the message, in milliseconds. */
  readonly at: number
}

export interface Outbox {
  /** The latest 1,000 messages, oldest first. */
  readonly messages: readonly Message[]
  /** Returns the latest message, or the latest one to the given address. */
  latest(to?: string): Message | undefined
  /**
   * Calls the listener with each new message. Returns a function that removes the listener.
   *
   * @example
   * ```ts
   * import { createPool } from 'countersign/pool'
   *
   * const pool = createPool()
   * const unsubscribe = pool.outbox.subscribe(({ to, code }) => console.log(to, code))
   * ```
   */
  subscribe(listener: (message: Message) => void): () => void
  /** Removes all messages. The codes in them stay valid. */
  clear(): void
  /**
   * Adds a message. For triggers that send their own messages, such as one with a link.
   *
   * @example
   * ```ts
   * import { createPool, type Pool } from 'countersign/pool'
   *
   * const pool: Pool = createPool({
   *   triggers: {
   *     CreateAuthChallenge({ userName, response }) {
   *       const code = 'https://example.com/sign-in#4711'
   *       response.privateChallengeParameters = { code }
   *       pool.outbox.send({
   *         medium: 'EMAIL',
   *         to: 'ada@example.com',
   *         username: userName,
   *         purpose: 'custom',
   *         code,
   *         text: code,
   *         at: Date.now(),
   *       })
   *     },
   *   },
   * })
   * ```
   */
  send(message: Message): void
}

const maxMessages = 1000

/** An error of a listener must not end the sign-in that sent the message. */
function notify(listener: (message: Message) => void, message: Message): void {
  try {
    listener(message)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

/** Creates the outbox. Messages are part of the state, so that they survive a restart. */
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
      state.messages = [...state.messages, message].slice(-maxMessages)
      for (const listener of [...listeners]) notify(listener, message)
    },
  }
}

/** Masks an address as Cognito does for users who may not know it. */
export const mask = (medium: Message['medium'], to: string): string =>
  medium === 'SMS' ? `+*******${to.slice(-4)}` : to.replace(/^(.)[^@]*@(.).*$/su, '$1***@$2***')
