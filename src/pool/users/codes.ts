/** Codes that are on their way to somebody: made, sent, and checked when they come back. */
import { refuse } from '../call/refusal.js'
import { type Contact, contacts } from '../settings/settings.js'
import { digits, same } from '../state/chance.js'
import { type Desk, hours, now } from '../state/desk.js'
import type { Code, User } from '../state/state.js'
import { type Delivery, type Occasion, send } from './messages.js'

/** What a code is for. A new one of the same kind voids the one before it. */
export type Purpose = 'sign-up' | 'reset-password' | Contact

const triesBeforeRefusal = 15

/** How long a code for this is good. */
const validity = (purpose: Purpose) => hours(purpose === 'reset-password' ? 1 : 24)

interface Errand {
  readonly purpose: Purpose
  readonly occasion: Occasion
  readonly attribute: Contact
  readonly to: string
}

/** Sends a fresh code. */
export async function sendCode(desk: Desk, user: User, errand: Errand): Promise<Delivery> {
  const { purpose, occasion, attribute, to } = errand
  const code = digits(desk.realm.random, 6)
  const delivery = await send(desk, user, occasion, attribute, to, code)
  noteCode(desk, user, purpose, code, to)
  return delivery
}

/** Has it seem that a code was sent. Nothing is the same as an empty text, so that no answer is ever right. */
export const pretendCode = (desk: Desk, user: User, purpose: Purpose): void =>
  noteCode(desk, user, purpose, '')

/**
 * The same, if none seems to be on its way: then each answer is a wrong one, as it is for a user who was just sent a
 * code, and nothing tells who exists.
 */
export function pretendCodeIfNone(desk: Desk, user: User, purpose: Purpose): void {
  if (!user.codes[purpose]) pretendCode(desk, user, purpose)
}

function noteCode(desk: Desk, user: User, purpose: Purpose, code: string, value?: string): void {
  const expiresAt = now(desk) + validity(purpose)
  const before = user.codes[purpose]
  const former = before?.code ? [before.code, ...(before.former ?? [])].slice(0, formerKept) : before?.former
  user.codes = { ...user.codes, [purpose]: { code, expiresAt, wrong: 0, value, ...(former && { former }) } }
}

/** How many replaced codes are kept, to tell them from wrong ones. */
const formerKept = 5

/** The code that was sent for this, if the one that came back is the same; refuses otherwise. */
export function checkCode(desk: Desk, user: User, purpose: Purpose, given: string): Code {
  const code = user.codes[purpose]
  if (!code || now(desk) > code.expiresAt) return refuseExpired()
  if (code.wrong >= triesBeforeRefusal) return refuseAttempts(purpose)
  if (code.code && same(code.code, given)) return code
  if (code.former?.some((former) => same(former, given))) return refuseExpired()
  user.codes = { ...user.codes, [purpose]: { ...code, wrong: code.wrong + 1 } }
  return refuseWrong()
}

/** A code counts once. */
export function dropCode(user: User, purpose: Purpose): void {
  const { [purpose]: _, ...codes } = user.codes
  user.codes = codes
}

/** The operations that prove an address declare no exception of their own for it. */
const refuseAttempts = (purpose: Purpose): never =>
  contacts.some((contact) => contact === purpose)
    ? refuse('LimitExceeded', 'Attempt limit exceeded, please try after some time.')
    : refuse('TooManyFailedAttempts', 'Failed attempt limit exceeded, please try after some time.')

export const refuseExpired = (): never =>
  refuse('ExpiredCode', 'Invalid code provided, please request a code again.')

const refuseWrong = (): never =>
  refuse('CodeMismatch', 'Invalid verification code provided, please try again.')
