// Computations that the client and the server share: H, u, x, v, K and the signature, and the checks of their inputs.
// The names are those of RFC 5054 and of Wu's papers. H is SHA-256.

import { info, N } from './group.js'
import { type Bytes, concat, fromBase64, pad, powerOfTwo, toInteger, utf8 } from './math.js'

/** Thrown for a value that must not be used. The message names the field and never contains the value. */
export class SrpError extends Error {
  override readonly name = 'SrpError'
  readonly field: 'SRP_A' | 'SRP_B' | 'SALT' | 'SECRET_BLOCK'

  constructor(field: SrpError['field'], reason: string) {
    super(`${field} ${reason}.`)
    this.field = field
  }
}

/** The user and the user pool. For a device, `group` is its DeviceGroupKey and `user` its DeviceKey. */
export interface Identity {
  readonly group: string
  readonly user: string
}

/** Returns WebCrypto. Throws an error with the reason if it is missing. */
export function subtle(): SubtleCrypto {
  if (globalThis.crypto?.subtle) return crypto.subtle
  throw new Error('SRP needs WebCrypto, which browsers offer only on https: and localhost.')
}

/**
 * Parses an integer of a message. It is padded again before it is hashed, because a sender can omit leading zeros. The
 * limits are generous and prevent a malicious server from causing hours of computation.
 */
export function readInteger(field: SrpError['field'], hex: string, digits: number): bigint {
  if (hex.length > digits || !/^[\da-f]+$/i.test(hex)) {
    throw new SrpError(field, `is not hex of at most ${digits} digits`)
  }
  return BigInt(`0x${hex}`)
}

/** Base64 in either alphabet: groups of four letters, the last of two at least. */
export function readBlock(text: string): Bytes {
  if (/^([\w+/-]{4})*[\w+/-]{2,4}=*$/.test(text)) return fromBase64(text)
  throw new SrpError('SECRET_BLOCK', 'is not base64')
}

/** Rejects multiples of N as A or B, because S would then be known (RFC 5054 sections 2.5.3 and 2.5.4). */
export function refuseZero(field: 'SRP_A' | 'SRP_B', value: bigint): void {
  if (value % N === 0n) throw new SrpError(field, 'is zero modulo N')
}

const hash = async (...parts: readonly Bytes[]): Promise<Bytes> =>
  new Uint8Array(await subtle().digest('SHA-256', concat(...parts)))

/** u = H(pad(A) | pad(B)) (RFC 5054 section 2.6). Both sides check A, B and u. */
export async function scramble(A: bigint, B: bigint): Promise<bigint> {
  refuseZero('SRP_A', A)
  refuseZero('SRP_B', B)
  const u = toInteger(await hash(pad(A), pad(B)))
  // With u = 0, S would not depend on the password: http://srp.stanford.edu/design.html
  if (u === 0n) throw new SrpError('SRP_B', 'makes u zero')
  return u
}

/** x = H(pad(s) | H(group user ":" password)) (RFC 5054 section 2.4). The password is hashed as typed: not trimmed, not normalised. */
export async function derivePrivateKey(who: Identity, password: string, salt: bigint): Promise<bigint> {
  const inner = await hash(utf8(`${who.group}${who.user}:${password}`))
  return toInteger(await hash(pad(salt), inner))
}

/** v = g^x (RFC 5054 section 2.4), which the server stores in place of the password. */
export async function deriveVerifier(who: Identity, password: string, salt: bigint): Promise<bigint> {
  return powerOfTwo(await derivePrivateKey(who, password, salt))
}

/** K: the first 16 bytes of HKDF-SHA-256 (RFC 5869) with pad(u) as salt and pad(S) as key material. */
export async function deriveKey(S: bigint, u: bigint): Promise<Bytes> {
  const material = await subtle().importKey('raw', pad(S), 'HKDF', false, ['deriveBits'])
  const params = { name: 'HKDF', hash: 'SHA-256', salt: pad(u), info: utf8(info) }
  return new Uint8Array(await subtle().deriveBits(params, material, 128))
}

/** HMAC-SHA-256 with K over group | user | secret block | timestamp. */
export async function signWith(K: Bytes, who: Identity, block: Bytes, timestamp: string): Promise<Bytes> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await subtle().importKey('raw', K, hmac, false, ['sign'])
  const message = concat(utf8(who.group), utf8(who.user), block, utf8(timestamp))
  return new Uint8Array(await subtle().sign(hmac.name, key, message))
}
