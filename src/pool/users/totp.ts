/** TOTP codes of authenticator apps: RFC 6238 with SHA-1, six digits and steps of 30 seconds. */
import type { Bytes } from '../../srp/math.js'
import { constantTimeEqual } from '../state/random.js'

const stepMs = 30_000
// RFC 4648 section 6.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Returns a new secret in base32, with Cognito's length of 52 letters. */
export const createSecret = (random: (length: number) => Uint8Array): string => toBase32(random(32))

/**
 * Returns the code that an authenticator app with this secret shows. `clock` is a time in milliseconds or returns
 * one; it defaults to `Date.now`.
 *
 * @throws TypeError (as a rejection) if the secret is not base32.
 *
 * @example
 * ```ts
 * import { totp } from 'countersign/pool'
 *
 * const code = await totp('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')
 * ```
 */
export async function totp(secret: string, clock: number | (() => number) = Date.now): Promise<string> {
  const at = typeof clock === 'number' ? clock : clock()
  return showCode(await importSecret(secret), stepAt(at))
}

/** Returns the time step of a code. The previous and the next step are accepted, because clocks differ. */
export async function matchStep(secret: string, code: string, at: number): Promise<number | undefined> {
  const key = await importSecret(secret)
  const now = stepAt(at)
  const steps = [now, now - 1, now + 1].filter((step) => step >= 0)
  // Computes all of them always, so that the duration does not reveal which step matches.
  const codes = await Promise.all(steps.map((step) => showCode(key, step)))
  const matches = codes.map((shown) => constantTimeEqual(shown, code))
  return steps.filter((_, i) => matches[i])[0]
}

const stepAt = (at: number): number => Math.floor(at / stepMs)

/** Returns the HOTP code (RFC 4226 section 5.3). TOTP uses the time step as the counter. */
async function showCode(key: CryptoKey, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const offset = mac.getUint8(mac.byteLength - 1) & 0x0f
  const number = (mac.getUint32(offset) & 0x7f_ff_ff_ff) % 1_000_000
  return String(number).padStart(6, '0')
}

const importSecret = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase32(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])

/** Encodes bytes as base32 without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,5}/g) ?? []
  return letters.map((letter) => alphabet[Number.parseInt(letter.padEnd(5, '0'), 2)]).join('')
}

/** Decodes base32 in upper or lower case, with or without spaces and padding. Incomplete bytes are dropped. */
export function fromBase32(text: string): Bytes {
  const letters = text.toUpperCase().replace(/[\s=-]/g, '')
  // The message does not quote the secret.
  if (!/^[A-Z2-7]{2,}$/.test(letters)) throw new TypeError('The secret is not base32.')
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
