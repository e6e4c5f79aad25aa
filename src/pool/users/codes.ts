/** Codes that are on their way to somebody: made, sent, and checked when they come back. */
import { reject } from '../call/exception.js'
import { type Contact, contacts } from '../settings/settings.js'
import { type Context, hours, now } from '../state/context.js'
import { constantTimeEqual, randomDigits } from '../state/random.js'
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
export async function sendCode(ctx: Context, user: User, errand: Errand): Promise<Delivery> {
  const { purpose, occasion, attribute, to } = errand
  const code = randomDigits(ctx.env.random, 6)
  const delivery = await send(ctx, user, occasion, attribute, to, code)
  noteCode(ctx, user, purpose, code, to)
  return delivery
}

/** Has it seem that a code was sent. Nothing is the same as an empty text, so that no answer is ever right. */
export const simulateCode = (ctx: Context, user: User, purpose: Purpose): void =>
  noteCode(ctx, user, purpose, '')

/**
 * The same, if none seems to be on its way: then each answer is a wrong one, as it is for a user who was just sent a
 * code, and nothing tells who exists.
 */
export function simulateCodeIfNone(ctx: Context, user: User, purpose: Purpose): void {
  if (!user.codes[purpose]) simulateCode(ctx, user, purpose)
}

function noteCode(ctx: Context, user: User, purpose: Purpose, code: string, value?: string): void {
  const expiresAt = now(ctx) + validity(purpose)
  const before = user.codes[purpose]
  const former = before?.code ? [before.code, ...(before.former ?? [])].slice(0, formerKept) : before?.former
  user.codes = { ...user.codes, [purpose]: { code, expiresAt, wrong: 0, value, ...(former && { former }) } }
}

/** How many replaced codes are kept, to tell them from wrong ones. */
const formerKept = 5

/** The code that was sent for this, if the one that came back is the same; refuses otherwise. */
export function checkCode(ctx: Context, user: User, purpose: Purpose, given: string): Code {
  const code = user.codes[purpose]
  if (!code || now(ctx) > code.expiresAt) return rejectExpired()
  if (code.wrong >= triesBeforeRefusal) return rejectAttempts(purpose)
  if (code.code && constantTimeEqual(code.code, given)) return code
  if (code.former?.some((former) => constantTimeEqual(former, given))) return rejectExpired()
  user.codes = { ...user.codes, [purpose]: { ...code, wrong: code.wrong + 1 } }
  return rejectWrong()
}

/** A code counts once. */
export function dropCode(user: User, purpose: Purpose): void {
  const { [purpose]: _, ...codes } = user.codes
  user.codes = codes
}

/** The operations that prove an address declare no exception of their own for it. */
const rejectAttempts = (purpose: Purpose): never =>
  contacts.some((contact) => contact === purpose)
    ? reject('LimitExceeded', 'Attempt limit exceeded, please try after some time.')
    : reject('TooManyFailedAttempts', 'Failed attempt limit exceeded, please try after some time.')

export const rejectExpired = (): never =>
  reject('ExpiredCode', 'Invalid code provided, please request a code again.')

const rejectWrong = (): never =>
  reject('CodeMismatch', 'Invalid verification code provided, please try again.')
