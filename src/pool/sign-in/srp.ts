/** The pool's half of SRP, over the wire's texts. */
import { SrpRefusal } from '../../srp/formulas.js'
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

/** What is kept in mind between the client's hello and its proof. */
export interface SrpState {
  readonly A: string
  readonly b: string
  readonly B: string
  readonly block: string
  readonly verifier: string
  readonly at: number
}

/** Answers the client's hello. */
export async function startSrp(
  ctx: ClientContext,
  { salt, verifier }: Verifier,
  A: string,
): Promise<{ parameters: Fields; held: SrpState }> {
  checkPublic(A)
  const { b, B } = await createChallenge(BigInt(`0x${verifier}`), toInteger(ctx.env.random(32)))
  const held = {
    A,
    b: b.toString(16),
    B: B.toString(16),
    block: generateSecretBlock(ctx),
    verifier,
    at: now(ctx),
  }
  return { parameters: { SALT: salt, SRP_B: held.B, SECRET_BLOCK: held.block }, held }
}

function checkPublic(A: string): void {
  try {
    readPublic(A)
  } catch (error) {
    if (error instanceof SrpRefusal) reject('InvalidParameter', 'Value of SRP_A is not valid.')
    throw error
  }
}

/** What `java.text.SimpleDateFormat` reads by `EEE MMM d HH:mm:ss z yyyy`. */
const javaDateFormat =
  /^(sun|mon|tue|wed|thu|fri|sat)[a-z]* (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2} \d{1,2}:\d{1,2}:\d{1,2} [a-z][\w:+-]* \d{1,4}$/i

/** Refuses an answer that lacks a part of the proof, or whose `TIMESTAMP` is none, before anything is proved. */
export function checkProofFormat(answer: Fields): void {
  for (const key of ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK']) requireParameter(answer, key)
  if (!javaDateFormat.test(requireParameter(answer, 'TIMESTAMP')))
    reject('InvalidParameter', 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.')
}

/** Whether only someone with the password can have sent this. */
export async function isValidProof(
  ctx: ClientContext,
  who: { readonly group: string; readonly user: string },
  held: SrpState,
  answer: Fields,
): Promise<boolean> {
  const claim = requireParameter(answer, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = requireParameter(answer, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const stamp = requireParameter(answer, 'TIMESTAMP')
  if (!isTimely(ctx, held, stamp) || secretBlock !== held.block) return false
  const expected = await expectSignature({
    ...who,
    A: held.A,
    b: BigInt(`0x${held.b}`),
    B: BigInt(`0x${held.B}`),
    verifier: BigInt(`0x${held.verifier}`),
    secretBlock,
    timestamp: stamp,
  })
  return constantTimeEqual(expected, claim)
}

/** The client's clock may be off by some minutes; the way in which it writes the time must be right to the letter. */
function isTimely(ctx: ClientContext, { at }: SrpState, stamp: string): boolean {
  const { clockSkewMinutes, srpMinutes = ctx.client.authSessionMinutes } = ctx.env.quirks
  const said = Date.parse(stamp)
  return (
    timestamp(said) === stamp &&
    Math.abs(now(ctx) - said) <= minutes(clockSkewMinutes) &&
    now(ctx) - at <= minutes(srpMinutes)
  )
}
