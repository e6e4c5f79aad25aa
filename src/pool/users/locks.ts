/** Locks an account after wrong passwords and, with the quirk `mfaLockout`, after wrong codes. */
import { reject } from '../call/exception.js'
import { type Context, minutes, now } from '../state/context.js'
import type { User } from '../state/state.js'

const freeAttempts = 5
const maxLock = minutes(15)

/** A lock rejects the correct password, too. Attempts during a lock do not count. */
export const checkLock = (ctx: Context, user: User): void => check(ctx, user, 'Password attempts exceeded')

function check(ctx: Context, user: User, text: string): void {
  if (now(ctx) < user.failures.lockedUntil) reject('NotAuthorized', text)
}

/** Locks the account after the fifth failure. Each further failure doubles the time. */
export function countFailure(ctx: Context, user: User): void {
  const at = now(ctx)
  const count = at - user.failures.at > maxLock ? 1 : user.failures.count + 1
  const lock = count < freeAttempts ? 0 : Math.min(1000 * 2 ** (count - freeAttempts), maxLock)
  user.failures = { count, at, lockedUntil: at + lock }
}

export function forgetFailures(user: User): void {
  user.failures = { count: 0, at: 0, lockedUntil: 0 }
}

const codesLock = ({ env }: Context): boolean => env.quirks.mfaLockout

export function checkCodeLock(ctx: Context, user: User): void {
  if (!codesLock(ctx)) return
  check(
    ctx,
    user,
    'Too many invalid credentials attempts. User temporarily locked. Please try again after few seconds.',
  )
}

export function countWrongCode(ctx: Context, user: User): void {
  if (codesLock(ctx)) countFailure(ctx, user)
}

export function forgetWrongCodes(ctx: Context, user: User): void {
  if (codesLock(ctx)) forgetFailures(user)
}
