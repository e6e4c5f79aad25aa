/** Server side of SRP, with the parameters in Cognito's text format. */
import { SrpError } from '../../srp/formulas.js'
import { toInteger } from '../../srp/math.js'
import { createChallenge, expectSignature, readPublic } from '../../srp/server.js'
import { timestamp } from '../../srp/timestamp.js'
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import { type ClientContext, minutes, now } from '../state/context.js'
import { constantTimeEqual } from '../state/random.js'
import type { Verifier } from '../state/state.js'
import { requireParameter } from './challenge-handler.js'
import { generateSecretBlock } from './sign-in-sessions.js'

/** State between the client's `SRP_A` and its signature. */
export interface SrpState {
  readonly A: string
  readonly b: string
  readonly B: string
  readonly block: string
  readonly verifier: string
  readonly at: number
}

/** Returns the challenge for the client's `SRP_A`. */
export async function startSrp(
  ctx: ClientContext,
  { salt, verifier }: Verifier,
  A: string,
): Promise<{ parameters: Fields; state: SrpState }> {
  checkPublic(A)
  const { b, B } = await createChallenge(BigInt(`0x${verifier}`), toInteger(ctx.env.random(32)))
  const state = {
    A,
    b: b.toString(16),
    B: B.toString(16),
    block: generateSecretBlock(ctx),
    verifier,
    at: now(ctx),
  }
  return { parameters: { SALT: salt, SRP_B: state.B, SECRET_BLOCK: state.block }, state }
}

function checkPublic(A: string): void {
  try {
    readPublic(A)
  } catch (error) {
    if (error instanceof SrpError) reject('InvalidParameter', 'Value of SRP_A is not valid.')
    throw error
  }
}

/** Texts that `java.text.SimpleDateFormat` parses with `EEE MMM d HH:mm:ss z yyyy`. */
const javaDateFormat =
  /^(sun|mon|tue|wed|thu|fri|sat)[a-z]* (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2} \d{1,2}:\d{1,2}:\d{1,2} [a-z][\w:+-]* \d{1,4}$/i

/** Rejects an answer with a missing parameter or an invalid `TIMESTAMP` before the signature is checked. */
export function checkProofFormat(answer: Fields): void {
  for (const key of ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK']) requireParameter(answer, key)
  if (!javaDateFormat.test(requireParameter(answer, 'TIMESTAMP')))
    reject('InvalidParameter', 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.')
}

/** Whether the signature proves that the client has the password. */
export async function isValidProof(
  ctx: ClientContext,
  identity: { readonly group: string; readonly user: string },
  state: SrpState,
  answer: Fields,
): Promise<boolean> {
  const claim = requireParameter(answer, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = requireParameter(answer, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const stamp = requireParameter(answer, 'TIMESTAMP')
  if (!isTimely(ctx, state, stamp) || secretBlock !== state.block) return false
  const expected = await expectSignature({
    ...identity,
    A: state.A,
    b: BigInt(`0x${state.b}`),
    B: BigInt(`0x${state.B}`),
    verifier: BigInt(`0x${state.verifier}`),
    secretBlock,
    timestamp: stamp,
  })
  return constantTimeEqual(expected, claim)
}

/** The client's clock may differ by some minutes. The format of the time must match exactly. */
function isTimely(ctx: ClientContext, { at }: SrpState, stamp: string): boolean {
  const { clockSkewMinutes, srpMinutes = ctx.client.authSessionMinutes } = ctx.env.quirks
  const clientTime = Date.parse(stamp)
  return (
    timestamp(clientTime) === stamp &&
    Math.abs(now(ctx) - clientTime) <= minutes(clockSkewMinutes) &&
    now(ctx) - at <= minutes(srpMinutes)
  )
}
