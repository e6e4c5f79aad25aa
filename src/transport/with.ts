/** Decorators: a road in, the same road out, doing one thing more. */
import { CognitoError, InvalidResponseError, NetworkError } from '../wire/errors.js'
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
export interface LoggedCall {
  readonly operation: string
  readonly input: unknown
  readonly body?: unknown
  readonly error?: string
}

/**
 * Hands each finished call to `record`. A value is redacted, unless it stands in a place of the input or the reply
 * that is known to be harmless. What a Lambda says is redacted whatever its name.
 */
export function withLogging(transport: Transport, log: (call: LoggedCall) => void): Transport {
  // A log that is full must not cost a reply, and the thread in it.
  const tell = (call: LoggedCall) => {
    try {
      log(call)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
  return async (operation, input, signal) => {
    const call = { operation, input: redact(input, visible) }
    let reply: Reply
    try {
      reply = await transport(operation, input, signal)
    } catch (error) {
      tell({ ...call, error: errorNameOf(error) })
      throw error
    }
    tell({ ...call, body: redact(reply.body, { ...visible, ChallengeParameters: visibleParameters(reply) }) })
    return reply
  }
}

function errorNameOf(error: unknown): string {
  if (error instanceof CognitoError) return error.exception
  if (error instanceof InvalidResponseError) return `garbled ${error.field}`
  return error instanceof NetworkError ? 'network' : 'aborted'
}

/** What may be shown: a value, or the members of an object that may. */
interface Visible {
  readonly [member: string]: true | Visible | undefined
}

const all = (names: string): Visible => Object.fromEntries(names.split(/\s+/).map((name) => [name, true]))

// A list of what is harmless, so that a member which AWS adds tomorrow is redacted today.
const visible: Visible = {
  ...all(`AuthFlow ChallengeName AvailableChallenges ClientId AttributeName Status UserConfirmed
    UserConfirmationNecessary DeviceRememberedStatus`),
  AuthParameters: all('PREFERRED_CHALLENGE CHALLENGE_NAME'),
  ChallengeResponses: all('TIMESTAMP'),
  CodeDeliveryDetails: all('AttributeName DeliveryMedium Destination'),
  AuthenticationResult: all('TokenType ExpiresIn'),
}

const parameters = all(`CODE_DELIVERY_DELIVERY_MEDIUM CODE_DELIVERY_DESTINATION
  MFAS_CAN_CHOOSE MFAS_CAN_SELECT MFAS_CAN_SETUP requiredAttributes`)

// The parameters of all other challenges can come from a Lambda, which names them as it likes.
const posedByCognito = all(
  'SMS_MFA SMS_OTP EMAIL_OTP EMAIL_MFA SELECT_MFA_TYPE MFA_SETUP NEW_PASSWORD_REQUIRED',
)

function visibleParameters({ body: { ChallengeName: name } }: Reply): Visible | undefined {
  return typeof name === 'string' && Object.hasOwn(posedByCognito, name) ? parameters : undefined
}

const redacted = '‹redacted›'

function redact(value: unknown, may: true | Visible | undefined): unknown {
  if (value === undefined || value === null) return value
  if (!may) return redacted
  // A list of lists is nothing that Cognito says.
  if (Array.isArray(value))
    return value.map((entry) => (Array.isArray(entry) ? redacted : redact(entry, may)))
  if (typeof value !== 'object') return may === true ? value : redacted
  if (may === true) return redacted
  const members = Object.entries(value)
  return Object.fromEntries(
    members.map(([name, member]) => [name, redact(member, Object.hasOwn(may, name) ? may[name] : undefined)]),
  )
}
