/** Reads replies that may be broken or hostile: what isn't as it should be is `Garbled`, and names its field. */
import { Garbled } from './halt.js'
import type { Fields, Reply } from './transport.js'

// The service model allows 131,072 characters for a value of a map; nothing that Cognito sends is longer.
const longest = 131_072
// Keys that would reach an object's prototype if someone copied them by assignment.
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longest

function toFields(value: unknown, garbled: () => never): Fields {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) return garbled()
  const fields: Record<string, string> = {}
  for (const [key, entry] of Object.entries(value)) {
    if (poisonous.has(key) || entry === null) continue
    fields[key] = isText(entry) ? entry : garbled()
  }
  return fields
}

/** Where a value is read from: a reply, or an object inside of one. */
interface Source extends Pick<Reply, 'operation' | 'body'> {
  readonly path?: string
}

const garbler =
  ({ operation, path = '' }: Pick<Source, 'operation' | 'path'>, field: string): (() => never) =>
  () => {
    throw new Garbled(operation, path + field)
  }

/** A body as it came: an empty one is `{}`, anything but a JSON object is garbled. */
export function readBody(operation: string, text: string): Json {
  if (text.trim() === '') return {}
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {}
  return isObject(body) ? body : garbler({ operation }, 'body')()
}

/**
 * The name of an exception, without what the protocol lets surround it, or nothing if it is none.
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
export function readExceptionName(raw: unknown): string {
  if (typeof raw !== 'string' && typeof raw !== 'number') return ''
  const name = String(raw).split(',')[0]?.split(':')[0] ?? ''
  const bare = name.slice(name.indexOf('#') + 1).trim()
  // It ends in problems and logs, where nothing else that a reply says may go.
  return /^\w{1,128}$/.test(bare) ? bare : ''
}

/** A member that may be missing. */
export function readText(reply: Source, field: string): string | undefined {
  const value = reply.body[field] ?? undefined
  return value === undefined || isText(value) ? value : garbler(reply, field)()
}

/** A member that can't be missing. */
export const needText = (reply: Source, field: string): string =>
  readText(reply, field) || garbler(reply, field)()

function readSeconds(reply: Source, field: string, otherwise: number): number {
  const value = reply.body[field] ?? otherwise
  // A day is the longest that Cognito grants; the rest of the numbers is not worth telling apart.
  return typeof value === 'number' && value >= 0 && value < 1e9 ? value : garbler(reply, field)()
}

export const readFields = (reply: Source, field: string): Fields =>
  toFields(reply.body[field], garbler(reply, field))

export const readParameters = (reply: Reply): Fields => readFields(reply, 'ChallengeParameters')

/** A parameter of the challenge that can't be missing. */
export const needParameter = (reply: Reply, key: string): string =>
  readParameters(reply)[key] || garbler(reply, `ChallengeParameters.${key}`)()

/** A list of names, given as an array or as the JSON text of one. */
export function readNames(reply: Reply, key: string, value: unknown): readonly string[] {
  const garbled = garbler(reply, key)
  const names = typeof value === 'string' ? parse(value, garbled) : value
  return Array.isArray(names) && names.every(isText) ? [...new Set(names)] : garbled()
}

/** A JSON object, given as text inside a string. */
export function readJson(reply: Reply, key: string, text: string): Json {
  const garbled = garbler(reply, key)
  const value = parse(text, garbled)
  return isObject(value) ? value : garbled()
}

/** A JSON object of strings, given as text inside a string. */
export const readJsonFields = (reply: Reply, key: string, text: string): Fields =>
  toFields(readJson(reply, key, text), garbler(reply, key))

function parse(text: string, garbled: () => never): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return garbled()
  }
}

/** Where a code is on its way to: the destination as Cognito masks it. */
export interface Delivery {
  readonly sentTo?: string
  readonly by?: string
}

/** `CodeDeliveryDetails`, which is missing when nothing was sent. */
export function readDelivery(reply: Reply): Delivery {
  const { Destination, DeliveryMedium } = readFields(reply, 'CodeDeliveryDetails')
  return toDelivery(Destination, DeliveryMedium)
}

export const toDelivery = (sentTo: string | undefined, by: string | undefined): Delivery => ({
  ...(sentTo && { sentTo }),
  ...(by && { by }),
})

/** What a person who is signed in holds. */
export interface Tokens {
  readonly accessToken: string
  readonly idToken?: string
  readonly refreshToken?: string
  readonly tokenType: string
  /** When the access token ends, in milliseconds. */
  readonly expiresAt: number
  /** Goes with the refresh token where the pool tracks devices: without it, refreshing is refused. */
  readonly deviceKey?: string
}

export interface NewDevice {
  readonly deviceKey: string
  readonly deviceGroupKey: string
}

/** `AuthenticationResult`, if the reply has one. */
export function readTokens(
  reply: Reply,
  deviceKey?: string,
): { tokens: Tokens; newDevice?: NewDevice } | undefined {
  const field = 'AuthenticationResult'
  const body = reply.body[field] ?? undefined
  if (body === undefined) return undefined
  if (!isObject(body)) return garbler(reply, field)()
  const within: Source = { operation: reply.operation, body, path: `${field}.` }
  const idToken = readText(within, 'IdToken')
  const refreshToken = readText(within, 'RefreshToken')
  const { DeviceKey, DeviceGroupKey } = readFields(within, 'NewDeviceMetadata')
  const known = DeviceKey ?? deviceKey
  return {
    tokens: {
      accessToken: needText(within, 'AccessToken'),
      ...(idToken && { idToken }),
      ...(refreshToken && { refreshToken }),
      tokenType: readText(within, 'TokenType') ?? 'Bearer',
      expiresAt: Date.now() + 1000 * readSeconds(within, 'ExpiresIn', 3600),
      ...(known && { deviceKey: known }),
    },
    ...(DeviceKey &&
      DeviceGroupKey && { newDevice: { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey } }),
  }
}
