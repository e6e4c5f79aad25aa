// What the client and the server both compute: H, u, x, v, K and the signature, and what both refuse on the way.
// The names are those of RFC 5054 and of Wu's papers. H is SHA-256.

import { info, N } from './group.js'
import { type Bytes, concat, fromBase64, pad, powerOfTwo, toInteger, utf8 } from './math.js'

/** A value that must not be computed with. It names the field; the value itself is nobody's business. */
export class SrpRefusal extends Error {
  override readonly name = 'SrpRefusal'
  readonly field: 'SRP_A' | 'SRP_B' | 'SALT' | 'SECRET_BLOCK'

  constructor(field: SrpRefusal['field'], reason: string) {
    super(`${field} ${reason}.`)
    this.field = field
  }
}

/** Who signs in where. For a device, the group is its DeviceGroupKey and the user its DeviceKey. */
export interface Identity {
  readonly group: string
  readonly user: string
}

/** WebCrypto, or a plain word about why it is not there. */
export function subtle(): SubtleCrypto {
  if (globalThis.crypto?.subtle) return crypto.subtle
  throw new Error('SRP needs WebCrypto, which browsers offer only on https: and localhost.')
}

/**
 * An integer off the wire. It is padded again when it is hashed: the text is no guide, a sender may have dropped its
 * leading zeros. The limits are generous, and keep a hostile server from buying hours of arithmetic.
 */
export function readInteger(field: SrpRefusal['field'], hex: string, digits: number): bigint {
  if (hex.length > digits || !/^[\da-f]+$/i.test(hex)) {
    throw new SrpRefusal(field, `is not hex of at most ${digits} digits`)
  }
  return BigInt(`0x${hex}`)
}

/** Base64 in either alphabet: groups of four letters, the last of two at least. */
export function readBlock(text: string): Bytes {
  if (/^([\w+/-]{4})*[\w+/-]{2,4}=*$/.test(text)) return fromBase64(text)
  throw new SrpRefusal('SECRET_BLOCK', 'is not base64')
}

/** RFC 5054 sections 2.5.3 and 2.5.4: with A or B a multiple of N, anyone could know S. */
export function refuseZero(field: 'SRP_A' | 'SRP_B', value: bigint): void {
  if (value % N === 0n) throw new SrpRefusal(field, 'is zero modulo N')
}

const hash = async (...parts: readonly Bytes[]): Promise<Bytes> =>
  new Uint8Array(await subtle().digest('SHA-256', concat(...parts)))

/** u = H(pad(A) | pad(B)) (RFC 5054 section 2.6), where both sides also look at A, B and u before they go on. */
export async function scramble(A: bigint, B: bigint): Promise<bigint> {
  refuseZero('SRP_A', A)
  refuseZero('SRP_B', B)
  const u = toInteger(await hash(pad(A), pad(B)))
  // S would not depend on the password: the last safeguard of http://srp.stanford.edu/design.html.
  if (u === 0n) throw new SrpRefusal('SRP_B', 'makes u zero')
  return u
}

/** x = H(pad(s) | H(group user ":" password)) (RFC 5054 section 2.4). The password is hashed as typed: not trimmed, not normalised. */
export async function derivePrivateKey(who: Identity, password: string, salt: bigint): Promise<bigint> {
  const inner = await hash(utf8(`${who.group}${who.user}:${password}`))
  return toInteger(await hash(pad(salt), inner))
}

/** v = g^x (RFC 5054 section 2.4), which the server keeps in place of the password. */
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
