/** How often a password may be wrong, and where that is wanted a code: then nobody is heard for a while. */
import { reject } from '../call/exception.js'
import { type Context, minutes, now } from '../state/context.js'
import type { User } from '../state/state.js'

const free = 5
const longestLock = minutes(15)

/** A lock keeps even the right password out, and attempts do not count while it holds. */
export const checkLock = (ctx: Context, user: User): void => check(ctx, user, 'Password attempts exceeded')

function check(ctx: Context, user: User, text: string): void {
  if (now(ctx) < user.failures.lockedUntil) reject('NotAuthorized', text)
}

/** The fifth failure and each one after it locks, for twice as long as the one before. */
export function countFailure(ctx: Context, user: User): void {
  const at = now(ctx)
  const count = at - user.failures.at > longestLock ? 1 : user.failures.count + 1
  const lock = count < free ? 0 : Math.min(1000 * 2 ** (count - free), longestLock)
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
