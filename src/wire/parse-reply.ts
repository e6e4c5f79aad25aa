/** Functions that read members of a reply. They throw an `InvalidResponseError` with the name of an invalid member. */

import { InvalidResponseError } from './errors.js'
import { isObject, type Json, parse } from './parse-body.js'
import type { Fields, Reply } from './transport.js'

// The service model allows 131,072 characters for a value of a map. Cognito sends no longer values.
const maxLength = 131_072
// Keys that would change the prototype of an object if they were copied by assignment.
const unsafeKeys = ['__proto__', 'constructor', 'prototype']

/** A reply, or an object inside of a reply. `path` is its place in the reply. */
interface Source extends Pick<Reply, 'operation' | 'body'> {
  readonly path?: string
}

function invalid({ operation, path = '' }: Omit<Source, 'body'>, field: string): never {
  throw new InvalidResponseError(operation, path + field)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= maxLength

export function optionalString(reply: Source, field: string): string | undefined {
  const value = reply.body[field] ?? undefined
  return value === undefined || isText(value) ? value : invalid(reply, field)
}

export const requireString = (reply: Source, field: string): string =>
  optionalString(reply, field) || invalid(reply, field)

/** Returns a map of strings. It is empty if the member is missing. */
export function readFields(reply: Source, field: string): Fields {
  const value = reply.body[field] ?? {}
  if (!isObject(value)) return invalid(reply, field)
  const fields = Object.entries(value).filter(([key, entry]) => entry !== null && !unsafeKeys.includes(key))
  return fields.every((entry): entry is [string, string] => isText(entry[1]))
    ? Object.fromEntries(fields)
    : invalid(reply, field)
}

export const readParameters = (reply: Reply): Fields => readFields(reply, 'ChallengeParameters')

export const requireParameter = (reply: Reply, key: string): string =>
  readParameters(reply)[key] || invalid(reply, `ChallengeParameters.${key}`)

/** Returns a list of names that Cognito sends as an array or as the JSON text of an array. */
export function readNames(reply: Reply, key: string, value: unknown): readonly string[] {
  const names = typeof value === 'string' ? parse(value) : value
  return Array.isArray(names) && names.every(isText) ? [...new Set(names)] : invalid(reply, key)
}

export function readJson(reply: Reply, key: string, text: string): Json {
  const value = parse(text)
  return isObject(value) ? value : invalid(reply, key)
}

export const readJsonFields = (reply: Reply, key: string, text: string): Fields =>
  readFields({ ...reply, body: { [key]: readJson(reply, key, text) } }, key)

/** The delivery of a code. */
export interface Delivery {
  /** The email address or phone number to which the code was sent, masked by Cognito: `j***@e***`. */
  readonly destination?: string | undefined
  readonly deliveryMedium?: string | undefined
}

/** Reads `CodeDeliveryDetails`, which is missing if no code was sent. */
export function readDelivery(reply: Reply): Delivery {
  const { Destination, DeliveryMedium } = readFields(reply, 'CodeDeliveryDetails')
  return toDelivery(Destination, DeliveryMedium)
}

export const toDelivery = (destination?: string, by?: string): Delivery => ({
  destination: destination || undefined,
  deliveryMedium: by || undefined,
})

/** The tokens of a user who is signed in. */
export interface Tokens {
  readonly accessToken: string
  readonly idToken?: string | undefined
  readonly refreshToken?: string | undefined
  readonly tokenType: string
  /** The time at which the access token expires, in milliseconds since 1970. */
  readonly expiresAt: number
  /** The key of the device. In a user pool that tracks devices, a refresh of the tokens needs it. */
  readonly deviceKey?: string | undefined
}

/** The result of a sign-in outside of the session. */
export interface SignInResult {
  readonly tokens: Tokens
  /** The name to show: the email address if the ID token has one. */
  readonly username: string
  /** The username in the user pool, such as `Google_115…`. */
  readonly userId: string
}

export interface NewDevice {
  readonly deviceKey: string
  readonly deviceGroupKey: string
}

/** Reads `AuthenticationResult`. Returns `undefined` if the reply has none. */
export function readTokens(
  reply: Reply,
  deviceKey?: string,
): { tokens: Tokens; newDevice?: NewDevice | undefined } | undefined {
  const field = 'AuthenticationResult'
  const body = reply.body[field] ?? undefined
  if (body === undefined) return undefined
  if (!isObject(body)) return invalid(reply, field)
  const result = { operation: reply.operation, body, path: `${field}.` }
  const seconds = body.ExpiresIn ?? 3600
  // Cognito allows one day at most. The limit only rejects numbers that break date arithmetic.
  if (!(typeof seconds === 'number' && seconds >= 0 && seconds < 1e9)) return invalid(result, 'ExpiresIn')
  const { DeviceKey, DeviceGroupKey } = readFields(result, 'NewDeviceMetadata')
  return {
    tokens: {
      accessToken: requireString(result, 'AccessToken'),
      idToken: optionalString(result, 'IdToken') || undefined,
      refreshToken: optionalString(result, 'RefreshToken') || undefined,
      tokenType: optionalString(result, 'TokenType') ?? 'Bearer',
      expiresAt: Date.now() + 1000 * seconds,
      deviceKey: DeviceKey ?? deviceKey,
    },
    newDevice:
      DeviceKey && DeviceGroupKey ? { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey } : undefined,
  }
}
