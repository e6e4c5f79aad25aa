/** Decorators: a road in, the same road out, doing one thing more. */
import { Garbled, Refused, Unreachable } from '../wire/halt.js'
import type { Fields, Reply, Transport } from '../wire/transport.js'

type Input = Readonly<Record<string, unknown>>

/**
 * For servers whose app client has a secret: each call carries the hash for the username that it carries.
 * A browser must never hold a client secret.
 */
export function withSecretHash(
  transport: Transport,
  secretHash: (username: string) => string | Promise<string>,
): Transport {
  return async (operation, given, signal) => {
    const input = given as Input
    for (const map of ['AuthParameters', 'ChallengeResponses']) {
      const fields = input[map] as Fields | undefined
      if (!fields?.USERNAME) continue
      const SECRET_HASH = await secretHash(fields.USERNAME)
      return transport(operation, { ...input, [map]: { ...fields, SECRET_HASH } }, signal)
    }
    if (typeof input.Username !== 'string') return transport(operation, input, signal)
    return transport(operation, { ...input, SecretHash: await secretHash(input.Username) }, signal)
  }
}

/** The hash itself, for a provider that holds the secret in the same process. */
export function secretHasher(clientId: string, clientSecret: string): (username: string) => Promise<string> {
  if (!clientSecret) throw new TypeError('countersign: clientSecret is missing.')
  const utf8 = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = crypto.subtle.importKey('raw', utf8.encode(clientSecret), algorithm, false, ['sign'])
  return async (username) => {
    const hash = await crypto.subtle.sign('HMAC', await key, utf8.encode(username + clientId))
    return btoa(String.fromCharCode(...new Uint8Array(hash)))
  }
}

/** One call, as it may be shown and kept. */
export interface Recorded {
  readonly operation: string
  readonly input: unknown
  readonly body?: unknown
  readonly problem?: string
}

/** Hands each finished call to `record`, with everything redacted that isn't known to be harmless. */
export function withRecording(transport: Transport, record: (call: Recorded) => void): Transport {
  // A log that is full must not cost a reply, and the thread in it.
  const tell = (call: Recorded) => {
    try {
      record(call)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
  return async (operation, input, signal) => {
    const call = { operation, input: redact(input) }
    let reply: Reply
    try {
      reply = await transport(operation, input, signal)
    } catch (error) {
      tell({ ...call, problem: problemOf(error) })
      throw error
    }
    tell({ ...call, body: redact(reply.body) })
    return reply
  }
}

function problemOf(error: unknown): string {
  if (error instanceof Refused) return error.exception
  if (error instanceof Garbled) return `garbled ${error.field}`
  return error instanceof Unreachable ? 'unreachable' : 'aborted'
}

// Told by a list of what is harmless, so that a member which AWS adds tomorrow is redacted today.
const harmless = new Set(
  `AuthFlow ChallengeName AvailableChallenges ClientId AttributeName TokenType ExpiresIn Status
  CODE_DELIVERY_DELIVERY_MEDIUM CODE_DELIVERY_DESTINATION DeliveryMedium Destination
  MFAS_CAN_CHOOSE MFAS_CAN_SELECT MFAS_CAN_SETUP PREFERRED_CHALLENGE CHALLENGE_NAME requiredAttributes
  TIMESTAMP UserConfirmed UserConfirmationNecessary DeviceRememberedStatus`.split(/\s+/),
)

// What an application gives its Lambdas has names of its own, which may be those of the list.
const opaque = 'ClientMetadata'
// Nothing that Cognito says is nested as deep; a hostile reply might exhaust the stack.
const deepest = 8

function redact(value: unknown, key = '', depth = 0): unknown {
  if (value === undefined || value === null) return value
  if (typeof value !== 'object') return harmless.has(key) ? value : '‹redacted›'
  if (key === opaque || depth === deepest) return '‹redacted›'
  if (Array.isArray(value)) return value.map((entry) => redact(entry, key, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, redact(entry, name, depth + 1)]),
  )
}
