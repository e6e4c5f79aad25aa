/** Codes for sign-up, recovery and verification. */
import { reject } from '../call/exception.js'
import { type Contact, contacts } from '../settings/settings.js'
import { type Context, hours, now } from '../state/context.js'
import { constantTimeEqual, randomDigits } from '../state/random.js'
import type { Code, User } from '../state/state.js'
import { type Delivery, type Occasion, send } from './messages.js'

/** Purpose of a code. A new code replaces the previous one with the same purpose. */
export type Purpose = 'sign-up' | 'reset-password' | Contact

const maxAttempts = 15

/** Returns the lifetime of a code. */
const validity = (purpose: Purpose) => hours(purpose === 'reset-password' ? 1 : 24)

interface CodeRequest {
  readonly purpose: Purpose
  readonly occasion: Occasion
  readonly attribute: Contact
  readonly to: string
}

/** Sends a new code. */
export async function sendCode(ctx: Context, user: User, request: CodeRequest): Promise<Delivery> {
  const { purpose, occasion, attribute, to } = request
  const code = randomDigits(ctx.env.random, 6)
  const delivery = await send(ctx, user, occasion, attribute, to, code)
  noteCode(ctx, user, purpose, code, to)
  return delivery
}

/** Stores an empty code, which no answer matches, as if a code had been sent. */
export const simulateCode = (ctx: Context, user: User, purpose: Purpose): void =>
  noteCode(ctx, user, purpose, '')

/** Does the same if no code is stored. Each answer is then wrong, as for an existing user who received a code. */
export function simulateCodeIfNone(ctx: Context, user: User, purpose: Purpose): void {
  if (!user.codes[purpose]) simulateCode(ctx, user, purpose)
}

function noteCode(ctx: Context, user: User, purpose: Purpose, code: string, value?: string): void {
  const expiresAt = now(ctx) + validity(purpose)
  const before = user.codes[purpose]
  const former = before?.code ? [before.code, ...(before.former ?? [])].slice(0, maxFormer) : before?.former
  user.codes = { ...user.codes, [purpose]: { code, expiresAt, wrong: 0, value, ...(former && { former }) } }
}

/** Number of replaced codes that are stored, to distinguish them from wrong ones. */
const maxFormer = 5

/** Returns the stored code if the given one matches. Rejects the call otherwise. */
export function checkCode(ctx: Context, user: User, purpose: Purpose, given: string): Code {
  const code = user.codes[purpose]
  if (!code || now(ctx) > code.expiresAt) return rejectExpired()
  if (code.wrong >= maxAttempts) return rejectAttempts(purpose)
  if (code.code && constantTimeEqual(code.code, given)) return code
  if (code.former?.some((former) => constantTimeEqual(former, given))) return rejectExpired()
  user.codes = { ...user.codes, [purpose]: { ...code, wrong: code.wrong + 1 } }
  return rejectWrong()
}

export function dropCode(user: User, purpose: Purpose): void {
  const { [purpose]: _, ...codes } = user.codes
  user.codes = codes
}

/** The operations that verify an address have no exception of their own for too many attempts. */
const rejectAttempts = (purpose: Purpose): never =>
  contacts.some((contact) => contact === purpose)
    ? reject('LimitExceeded', 'Attempt limit exceeded, please try after some time.')
    : reject('TooManyFailedAttempts', 'Failed attempt limit exceeded, please try after some time.')

export const rejectExpired = (): never =>
  reject('ExpiredCode', 'Invalid code provided, please request a code again.')

const rejectWrong = (): never =>
  reject('CodeMismatch', 'Invalid verification code provided, please try again.')
