/** Codes that are on their way to somebody: made, sent, and checked when they come back. */
import { digits, same } from './chance.js'
import { type Desk, hours, now } from './desk.js'
import { type Delivery, type Occasion, send } from './messages.js'
import { refuse } from './refusal.js'
import type { Contact } from './settings.js'
import type { Code, User } from './state.js'

/** What a code is for. A new one of the same kind voids the one before it. */
type Purpose = 'sign-up' | 'reset-password' | Contact

const triesBeforeRefusal = 15

/** How long a code for this is good. */
const validity = (purpose: Purpose) => hours(purpose === 'reset-password' ? 1 : 24)

export interface Errand {
  readonly purpose: Purpose
  readonly occasion: Occasion
  readonly attribute: Contact
  readonly to: string
  /** Kept with the code, to become the attribute's value. */
  readonly value?: string
}

/** Sends a fresh code. */
export async function sendCode(desk: Desk, user: User, errand: Errand): Promise<Delivery> {
  const { purpose, occasion, attribute, to, value } = errand
  const code = digits(desk.realm.random, 6)
  const delivery = await send(desk, user, occasion, attribute, to, code)
  const expiresAt = now(desk) + validity(purpose)
  user.codes = { ...user.codes, [purpose]: { code, expiresAt, wrong: 0, value } }
  return delivery
}

/** The code that was sent for this, if the one that came back is the same; refuses otherwise. */
export function checkCode(desk: Desk, user: User, purpose: Purpose, given: string): Code {
  const code = user.codes[purpose]
  if (!code || now(desk) > code.expiresAt) return refuseExpired()
  if (code.wrong >= triesBeforeRefusal) {
    return refuse('TooManyFailedAttempts', 'Failed attempt limit exceeded, please try after some time.')
  }
  if (same(code.code, given)) return code
  user.codes = { ...user.codes, [purpose]: { ...code, wrong: code.wrong + 1 } }
  return refuseWrong()
}

/** A code counts once. */
export function dropCode(user: User, purpose: Purpose): void {
  const { [purpose]: _, ...codes } = user.codes
  user.codes = codes
}

export const refuseExpired = (): never =>
  refuse('ExpiredCode', 'Invalid code provided, please request a code again.')

export const refuseWrong = (): never =>
  refuse('CodeMismatch', 'Invalid verification code provided, please try again.')
