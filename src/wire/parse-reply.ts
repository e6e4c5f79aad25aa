/** Reads replies that may be broken or hostile: what isn't as it should be is `InvalidResponseError`, and names its field. */

import { InvalidResponseError } from './errors.js'
import { isObject, type Json, parse } from './parse-body.js'
import type { Fields, Reply } from './transport.js'

// The service model allows 131,072 characters for a value of a map; nothing that Cognito sends is longer.
const maxLength = 131_072
// Keys that would reach an object's prototype if someone copied them by assignment.
const unsafeKeys = ['__proto__', 'constructor', 'prototype']

/** Where a value is read from: a reply, or an object inside of one. */
interface Source extends Pick<Reply, 'operation' | 'body'> {
  readonly path?: string
}

function invalid({ operation, path = '' }: Omit<Source, 'body'>, field: string): never {
  throw new InvalidResponseError(operation, path + field)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= maxLength

/** A member that may be missing. */
export function optionalString(reply: Source, field: string): string | undefined {
  const value = reply.body[field] ?? undefined
  return value === undefined || isText(value) ? value : invalid(reply, field)
}

/** A member that can't be missing. */
export const requireString = (reply: Source, field: string): string =>
  optionalString(reply, field) || invalid(reply, field)

/** A map of strings; a missing one is empty. */
export function readFields(reply: Source, field: string): Fields {
  const value = reply.body[field] ?? {}
  if (!isObject(value)) return invalid(reply, field)
  const fields = Object.entries(value).filter(([key, entry]) => entry !== null && !unsafeKeys.includes(key))
  return fields.every((entry): entry is [string, string] => isText(entry[1]))
    ? Object.fromEntries(fields)
    : invalid(reply, field)
}

export const readParameters = (reply: Reply): Fields => readFields(reply, 'ChallengeParameters')

/** A parameter of the challenge that can't be missing. */
export const requireParameter = (reply: Reply, key: string): string =>
  readParameters(reply)[key] || invalid(reply, `ChallengeParameters.${key}`)

/** A list of names, given as an array or as the JSON text of one. */
export function readNames(reply: Reply, key: string, value: unknown): readonly string[] {
  const names = typeof value === 'string' ? parse(value) : value
  return Array.isArray(names) && names.every(isText) ? [...new Set(names)] : invalid(reply, key)
}

/** A JSON object, given as text inside a string. */
export function readJson(reply: Reply, key: string, text: string): Json {
  const value = parse(text)
  return isObject(value) ? value : invalid(reply, key)
}

/** A JSON object of strings, given as text inside a string. */
export const readJsonFields = (reply: Reply, key: string, text: string): Fields =>
  readFields({ ...reply, body: { [key]: readJson(reply, key, text) } }, key)

/** Where a code is on its way to: the destination as Cognito masks it. */
export interface Delivery {
  readonly destination?: string | undefined
  readonly deliveryMedium?: string | undefined
}

/** `CodeDeliveryDetails`, which is missing when nothing was sent. */
export function readDelivery(reply: Reply): Delivery {
  const { Destination, DeliveryMedium } = readFields(reply, 'CodeDeliveryDetails')
  return toDelivery(Destination, DeliveryMedium)
}

export const toDelivery = (destination?: string, by?: string): Delivery => ({
  destination: destination || undefined,
  deliveryMedium: by || undefined,
})

/** What a person who is signed in holds. */
export interface Tokens {
  readonly accessToken: string
  readonly idToken?: string | undefined
  readonly refreshToken?: string | undefined
  readonly tokenType: string
  /** When the access token ends, in milliseconds. */
  readonly expiresAt: number
  /** Goes with the refresh token where the pool tracks devices: without it, refreshing is refused. */
  readonly deviceKey?: string | undefined
}

/** Somebody who was signed in elsewhere, and by what name. */
export interface SignInResult {
  readonly tokens: Tokens
  /** As people know them, and as the pool does. */
  readonly username: string
  readonly userId: string
}

export interface NewDevice {
  readonly deviceKey: string
  readonly deviceGroupKey: string
}

/** `AuthenticationResult`, if the reply has one. */
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
  // A day is the longest that Cognito grants; the rest of the numbers is not worth telling apart.
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
