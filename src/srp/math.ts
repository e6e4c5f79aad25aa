// Integers, their bytes, and exponentiation in the group. The time varies, as with every BigInt, and only this page can
// measure it.

import { N } from './group.js'

/** `Uint8Array<ArrayBuffer>`, which older versions of TypeScript call `Uint8Array`. The library type is right for both. */
export type Bytes = ReturnType<Uint8ArrayConstructor['of']>

/** Returns the remainder, which is never negative. JavaScript's `%` has the sign of the dividend. */
export const mod = (n: bigint): bigint => ((n % N) + N) % N

/** Returns the integer as hex without padding, as messages contain it. */
export const toHex = (n: bigint): string => n.toString(16)

export const toInteger = (bytes: Bytes): bigint =>
  BigInt(bytes.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '0x0'))

/**
 * Returns an integer as Java's BigInteger.toByteArray() does, because Cognito hashes that form: the shortest big-endian
 * two's complement, with one bit for the sign, rounded up to bytes. In hex: an odd number of digits gets a 0 in front, a
 * first digit of 8 to f gets 00. Unlike PAD() of RFC 5054 section 2.1, it is not padded to the length of N.
 */
export function pad(n: bigint): Bytes {
  const bits = n.toString(2).length
  const length = (bits >> 3) + 1
  const digits = toHex(n).padStart(2 * length, '0')
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

export const concat = (...parts: readonly Bytes[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes))

/** Decodes both alphabets of RFC 4648 (sections 4 and 5). `atob` accepts a text without the `=` at the end. */
export const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')), (byte) =>
    byte.charCodeAt(0),
  )

// A frame at 60 Hz is 16 ms: half of it is for the computation, half for the page.
const sliceMs = 8

/**
 * Waits until the event loop has run other tasks of the page, with a message to this page. Not setTimeout: browsers
 * delay nested calls by 4 ms, and a test can use fake timers. Not scheduler.yield: it runs before other tasks.
 */
function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close() // an open port keeps Node running
      resolve()
    }
    port2.postMessage(null)
  })
}

/** A calculation that can pause where it yields. */
export type Work<Result> = Generator<void, Result, void>

/** Runs the calculation in slices, and lets the event loop run other tasks between them, so that the page responds. */
export async function inSlices<Result>(work: Work<Result>): Promise<Result> {
  let began = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - began < sliceMs) continue
    await takeTurn()
    began = performance.now()
  }
}

/**
 * base^exponent mod N by sliding windows (Menezes, van Oorschot, Vanstone, "Handbook of Applied Cryptography", 14.85).
 * A window has at most five digits and starts and ends with 1, so that the table has odd powers of the base only.
 */
export function* raise(base: bigint, exponent: bigint): Work<bigint> {
  const square = (base * base) % N
  const odd = [base % N]
  for (let i = 1; i < 16; i++) {
    odd.push(((odd[i - 1] as bigint) * square) % N)
    yield
  }
  let result = 1n
  for (const window of exponent.toString(2).match(/1[01]{0,3}1|./g) ?? []) {
    for (const _ of window) result = (result * result) % N
    if (window !== '0') result = (result * (odd[Number.parseInt(window, 2) >> 1] as bigint)) % N
    yield
  }
  return result
}

/** 2^exponent mod N by squaring: to multiply by g = 2 is to shift by one. */
export function* raiseTwo(exponent: bigint): Work<bigint> {
  let result = 1n
  for (const digit of exponent.toString(2)) {
    result = ((result * result) << BigInt(digit)) % N
    yield
  }
  return result
}

/**
 * The comb for fixed-base exponentiation (Lim and Lee 1994, "More Flexible Exponentiation with Precomputation"): an
 * exponent of 256 bits forms eight rows of 32 bits, and all rows advance together, with one squaring per column.
 * The entry at index i is the product of 2^(2^(32 * row)) over the rows whose bit is set in i; the lowest row, which
 * is 2 itself, needs no entry because it is a shift. 128 entries, 48 kB.
 */
export function* buildComb(): Work<readonly bigint[]> {
  const comb = [1n]
  let tooth = 2n
  for (let row = 1; row < 8; row++) {
    for (let i = 0; i < 32; i++) {
      tooth = (tooth * tooth) % N
      yield
    }
    for (const below of [...comb]) {
      comb.push((below * tooth) % N)
      yield
    }
  }
  return comb
}

/** 2^exponent mod N along the comb, for exponents of at most 256 bits. */
export function* raiseTwoByComb(exponent: bigint, comb: readonly bigint[]): Work<bigint> {
  const rows = Array.from({ length: 8 }, (_, row) => Number(BigInt.asUintN(32, exponent >> BigInt(32 * row))))
  let result = 1n
  for (let column = 31; column >= 0; column--) {
    const digits = rows.reduceRight((sum, row) => 2 * sum + ((row >>> column) & 1), 0)
    result = (result * result) % N
    result = ((result * (comb[digits >> 1] as bigint)) << BigInt(digits & 1)) % N
    yield
  }
  return result
}

let building: Promise<void> | undefined
let ready: readonly bigint[] | undefined

/** Builds the comb once, in slices. It makes each later power of two three times as fast. */
export function prepare(): Promise<void> {
  building ??= inSlices(buildComb()).then((comb) => {
    ready = comb
  })
  return building
}

/** base^exponent mod N. */
export const power = (base: bigint, exponent: bigint): Promise<bigint> => inSlices(raise(base, exponent))

/** g^exponent mod N. Uses the comb if it is ready and long enough. */
export const powerOfTwo = (exponent: bigint): Promise<bigint> =>
  inSlices(ready && exponent >> 256n === 0n ? raiseTwoByComb(exponent, ready) : raiseTwo(exponent))
