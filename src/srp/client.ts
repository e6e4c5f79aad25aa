// The client part of SRP-6a as Cognito implements it (RFC 5054 sections 2.5.4 and 2.6, with Cognito's own hashing),
// and all exports that a sign-in needs, so that one module loads.

import {
  deriveKey,
  derivePrivateKey,
  readBlock,
  readInteger,
  refuseZero,
  scramble,
  signWith,
  subtle,
} from './formulas.js'
import { k } from './group.js'
import { mod, power, powerOfTwo, random, toBase64, toHex, toInteger } from './math.js'

export { createDeviceSecret } from './device.js'
export { SrpError } from './formulas.js'
export { prepare } from './math.js'
export { timestamp } from './timestamp.js'

/** The client's key pair for one sign-in. `a` is secret and must not outlive the call that uses it. */
export interface Ephemeral {
  readonly a: bigint
  readonly A: bigint
}

/** The values of the client, the values that Cognito sent, and the timestamp that is sent with the signature. */
export interface Claim {
  /** The pool's name (what follows `_` in its id), or the DeviceGroupKey. */
  readonly group: string
  /** USER_ID_FOR_SRP, or the DeviceKey. */
  readonly user: string
  readonly password: string
  readonly ephemeral: Ephemeral
  /** SALT and SRP_B: hex as received. */
  readonly salt: string
  readonly B: string
  /** SECRET_BLOCK: base64 as received. */
  readonly secretBlock: string
  readonly timestamp: string
}

/** A = g^a. RFC 5054 section 2.5.4 requires 256 bits of `a` at least. More bits take time and add no security. */
export async function createEphemeral(a: bigint = toInteger(random(32))): Promise<Ephemeral> {
  subtle() // throws before the first request
  const A = await powerOfTwo(a)
  refuseZero('SRP_A', A)
  return { a, A }
}

/** SRP_A. */
export const publicHex = (ephemeral: Ephemeral): string => toHex(ephemeral.A)

/** S = (B - k * g^x) ^ (a + u * x) (RFC 5054 section 2.6). The difference is negative nearly always, so the result is taken mod N. */
export async function deriveSecret(a: bigint, B: bigint, u: bigint, x: bigint): Promise<bigint> {
  return power(mod(B - k * (await powerOfTwo(x))), a + u * x)
}

/** PASSWORD_CLAIM_SIGNATURE, in base64. */
export async function sign(claim: Claim): Promise<string> {
  const B = readInteger('SRP_B', claim.B, 1024)
  const salt = readInteger('SALT', claim.salt, 256)
  const block = readBlock(claim.secretBlock)
  const u = await scramble(claim.ephemeral.A, B)
  const x = await derivePrivateKey(claim, claim.password, salt)
  const S = await deriveSecret(claim.ephemeral.a, B, u, x)
  const K = await deriveKey(S, u)
  return toBase64(await signWith(K, claim, block, claim.timestamp))
}
