// The server part of SRP-6a (RFC 5054 sections 2.5.3 and 2.6), for the local pool.

import {
  deriveKey,
  deriveVerifier,
  type Identity,
  readBlock,
  readInteger,
  refuseZero,
  scramble,
  signWith,
} from './formulas.js'
import { k } from './group.js'
import { mod, power, powerOfTwo, prepare, random, toBase64, toInteger } from './math.js'

/** The server's key pair for one sign-in. `b` is secret. */
export interface Challenge {
  readonly b: bigint
  readonly B: bigint
}

/** The values that the server has when the claim arrives. */
export interface Expectation extends Identity, Challenge {
  /** SRP_A, as it was received. */
  readonly A: string
  readonly verifier: bigint
  readonly secretBlock: string
  readonly timestamp: string
}

/** v = g^x, which is stored in place of the password. It is valid for this group, user and salt only. */
export async function createVerifier(
  account: Identity & { readonly password: string; readonly salt: bigint },
): Promise<bigint> {
  // A server computes many powers of 2. The comb takes as long as one of them.
  await prepare()
  return deriveVerifier(account, account.password, account.salt)
}

/** B = k * v + g^b (RFC 5054 section 2.5.3). */
export async function createChallenge(
  verifier: bigint,
  b: bigint = toInteger(random(32)),
): Promise<Challenge> {
  await prepare()
  return { b, B: mod(k * verifier + (await powerOfTwo(b))) }
}

/** Parses SRP_A. Rejects a text that is no number, and multiples of N, which make S = 0. */
export function readPublic(hex: string): bigint {
  const A = readInteger('SRP_A', hex, 1024)
  refuseZero('SRP_A', A)
  return A
}

/** S = (A * v^u) ^ b (RFC 5054 section 2.6). */
export const deriveServerSecret = async (
  A: bigint,
  b: bigint,
  u: bigint,
  verifier: bigint,
): Promise<bigint> => power(mod(A * (await power(verifier, u))), b)

/** Returns the PASSWORD_CLAIM_SIGNATURE that a client with the password sends. */
export async function expectSignature(expected: Expectation): Promise<string> {
  const A = readPublic(expected.A)
  const u = await scramble(A, expected.B)
  const S = await deriveServerSecret(A, expected.b, u, expected.verifier)
  const K = await deriveKey(S, u)
  const block = readBlock(expected.secretBlock)
  return toBase64(await signWith(K, expected, block, expected.timestamp))
}
