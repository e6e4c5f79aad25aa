// The server's half of SRP-6a (RFC 5054 sections 2.5.3 and 2.6), for a pool that runs on your own machine.

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

/** Everything the server knows when the claim arrives. */
export interface Expectation extends Identity, Challenge {
  /** SRP_A, as it was received. */
  readonly A: string
  readonly verifier: bigint
  readonly secretBlock: string
  readonly timestamp: string
}

/** v = g^x: what to keep instead of the password. It holds for this group, user and salt only. */
export async function createVerifier(
  account: Identity & { readonly password: string; readonly salt: bigint },
): Promise<bigint> {
  // A server raises 2 to many powers: the comb costs as much as one of them.
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

/** SRP_A off the wire; refused if it is no number, or zero modulo N, which would give S = 0 to anyone. */
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

/** The PASSWORD_CLAIM_SIGNATURE that only someone with the password can send. */
export async function expectSignature(expected: Expectation): Promise<string> {
  const A = readPublic(expected.A)
  const u = await scramble(A, expected.B)
  const S = await deriveServerSecret(A, expected.b, u, expected.verifier)
  const K = await deriveKey(S, u)
  const block = readBlock(expected.secretBlock)
  return toBase64(await signWith(K, expected, block, expected.timestamp))
}
