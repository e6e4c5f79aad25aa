/** Random names, codes and keys, and comparisons that leak no timing. */
import { type Bytes, toBase64, utf8 } from '../../srp/math.js'

type Random = (length: number) => Bytes

export const toHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

/** Encodes bytes as base64url (RFC 4648 section 5) without padding. */
export const toBase64url = (bytes: Bytes): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** Returns a UUID of version 4 (RFC 9562 section 5.4). */
export function uuid(random: Random): string {
  const bytes = random(16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * Returns random letters of an alphabet. Bytes above the last multiple of its length are discarded, so that all
 * letters are equally likely.
 */
export function randomString(random: Random, count: number, alphabet: string): string {
  const limit = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < count)
    for (const byte of random(count))
      if (byte < limit && text.length < count) text += alphabet[byte % alphabet.length]
  return text
}

export const randomDigits = (random: Random, count: number): string =>
  randomString(random, count, '0123456789')

/** Derives bytes from the words and the secret of a pool (HMAC). The same input gives the same bytes. */
export async function derive(secret: string, ...words: readonly string[]): Promise<Bytes> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', fromHex(secret), hmac, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(JSON.stringify(words))))
}

/** Compares two texts in a time that depends on their length only. */
export function constantTimeEqual(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
