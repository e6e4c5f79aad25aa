/** The pool's half of SRP, over the wire's texts. */
import { SrpRefusal } from '../../srp/formulas.js'
import { toInteger } from '../../srp/math.js'
import { createChallenge, expectSignature, readPublic } from '../../srp/server.js'
import { timestamp } from '../../srp/timestamp.js'
import type { Fields } from '../../wire/transport.js'
import { refuse } from '../call/refusal.js'
import { same } from '../state/chance.js'
import { type ClientDesk, minutes, now } from '../state/desk.js'
import type { Verifier } from '../state/state.js'
import { needEntry } from './side.js'
import { createBlock } from './tickets.js'

/** What is kept in mind between the client's hello and its proof. */
export interface Held {
  readonly A: string
  readonly b: string
  readonly B: string
  readonly block: string
  readonly verifier: string
  readonly at: number
}

/** Answers the client's hello. */
export async function hello(
  desk: ClientDesk,
  { salt, verifier }: Verifier,
  A: string,
): Promise<{ parameters: Fields; held: Held }> {
  checkPublic(A)
  const { b, B } = await createChallenge(BigInt(`0x${verifier}`), toInteger(desk.realm.random(32)))
  const held = { A, b: b.toString(16), B: B.toString(16), block: createBlock(desk), verifier, at: now(desk) }
  return { parameters: { SALT: salt, SRP_B: held.B, SECRET_BLOCK: held.block }, held }
}

function checkPublic(A: string): void {
  try {
    readPublic(A)
  } catch (error) {
    if (error instanceof SrpRefusal) refuse('InvalidParameter', 'Value of SRP_A is not valid.')
    throw error
  }
}

/** What `java.text.SimpleDateFormat` reads by `EEE MMM d HH:mm:ss z yyyy`. */
const readable =
  /^(sun|mon|tue|wed|thu|fri|sat)[a-z]* (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2} \d{1,2}:\d{1,2}:\d{1,2} [a-z][\w:+-]* \d{1,4}$/i

/** Refuses an answer that lacks a part of the proof, or whose `TIMESTAMP` is none, before anything is proved. */
export function checkProof(answer: Fields): void {
  for (const key of ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK']) needEntry(answer, key)
  if (!readable.test(needEntry(answer, 'TIMESTAMP')))
    refuse('InvalidParameter', 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.')
}

/** Whether only someone with the password can have sent this. */
export async function isProof(
  desk: ClientDesk,
  who: { readonly group: string; readonly user: string },
  held: Held,
  answer: Fields,
): Promise<boolean> {
  const claim = needEntry(answer, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = needEntry(answer, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const stamp = needEntry(answer, 'TIMESTAMP')
  if (!isTimely(desk, held, stamp) || secretBlock !== held.block) return false
  const expected = await expectSignature({
    ...who,
    A: held.A,
    b: BigInt(`0x${held.b}`),
    B: BigInt(`0x${held.B}`),
    verifier: BigInt(`0x${held.verifier}`),
    secretBlock,
    timestamp: stamp,
  })
  return same(expected, claim)
}

/** The client's clock may be off by some minutes; the way in which it writes the time must be right to the letter. */
function isTimely(desk: ClientDesk, { at }: Held, stamp: string): boolean {
  const { clockSkewMinutes, srpMinutes = desk.client.authSessionMinutes } = desk.realm.quirks
  const said = Date.parse(stamp)
  return (
    timestamp(said) === stamp &&
    Math.abs(now(desk) - said) <= minutes(clockSkewMinutes) &&
    now(desk) - at <= minutes(srpMinutes)
  )
}
