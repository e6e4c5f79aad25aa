/** Functions that take a transport and return one with an additional behaviour. */
import { CognitoError, InvalidResponseError, NetworkError } from '../wire/errors.js'
import type { Fields, Reply, Transport } from '../wire/transport.js'

type Input = Readonly<Record<string, unknown>>

/**
 * Adds the secret hash of the username to each call, for servers whose app client has a client secret. A browser must
 * never have a client secret.
 *
 * @example
 * ```ts
 * import { createAuthSession, fetchTransport } from 'countersign/core'
 * import { secretHasher, withSecretHash } from 'countersign/transport/with'
 *
 * const clientId = '1example23456789'
 * const hash = secretHasher(clientId, process.env.COGNITO_CLIENT_SECRET ?? '')
 * const transport = withSecretHash(fetchTransport({ region: 'eu-west-1' }), hash)
 * const session = createAuthSession({ userPoolId: 'eu-west-1_Ab1cD2eF3', clientId, transport })
 * ```
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

/**
 * Returns the function that computes secret hashes for `withSecretHash`, for servers that have the client secret in
 * memory.
 *
 * @throws TypeError if `clientSecret` is empty.
 */
export function secretHasher(clientId: string, clientSecret: string): (username: string) => Promise<string> {
  if (!clientSecret)
    throw new TypeError('countersign: clientSecret is missing. Use the client secret of the app client.')
  const utf8 = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = crypto.subtle.importKey('raw', utf8.encode(clientSecret), algorithm, false, ['sign'])
  return async (username) => {
    const hash = await crypto.subtle.sign('HMAC', await key, utf8.encode(username + clientId))
    return btoa(String.fromCharCode(...new Uint8Array(hash)))
  }
}

/** One finished call with redacted values, safe to show and to store. */
export interface LoggedCall {
  /** The name of the Cognito operation. */
  readonly operation: string
  /** The redacted input. */
  readonly input: unknown
  /** The redacted reply. Missing if the call failed. */
  readonly body?: unknown
  /** The name of the exception or the kind of the error. Missing if the call succeeded. */
  readonly error?: string
}

/**
 * Calls `log` after each call. Every value of the input and the reply is redacted, except those on a list of harmless
 * members. Challenge parameters of a Lambda trigger are always redacted. An error in `log` does not affect the call.
 *
 * @example
 * ```ts
 * import { fetchTransport } from 'countersign'
 * import { withLogging } from 'countersign/transport/with'
 *
 * export const transport = withLogging(fetchTransport({ region: 'eu-west-1' }), (call) => console.debug(call))
 * ```
 */
export function withLogging(transport: Transport, log: (call: LoggedCall) => void): Transport {
  // An error in `log` must not lose the reply, which contains the Cognito session.
  const callLog = (call: LoggedCall) => {
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
      callLog({ ...call, error: errorNameOf(error) })
      throw error
    }
    callLog({
      ...call,
      body: redact(reply.body, { ...visible, ChallengeParameters: visibleParameters(reply) }),
    })
    return reply
  }
}

function errorNameOf(error: unknown): string {
  if (error instanceof CognitoError) return error.exception
  if (error instanceof InvalidResponseError) return `invalid-response ${error.field}`
  return error instanceof NetworkError ? 'network' : 'aborted'
}

/** The values that are not redacted: `true` for a value, an object for its members. */
interface Visible {
  readonly [member: string]: true | Visible | undefined
}

const all = (names: string): Visible => Object.fromEntries(names.split(/\s+/).map((name) => [name, true]))

// A list of harmless members, so that a member which AWS adds later is redacted.
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

// The parameters of all other challenges can come from a Lambda trigger, with any names.
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
  // Cognito sends no nested lists.
  if (Array.isArray(value))
    return value.map((entry) => (Array.isArray(entry) ? redacted : redact(entry, may)))
  if (typeof value !== 'object') return may === true ? value : redacted
  if (may === true) return redacted
  const members = Object.entries(value)
  return Object.fromEntries(
    members.map(([name, member]) => [name, redact(member, Object.hasOwn(may, name) ? may[name] : undefined)]),
  )
}
