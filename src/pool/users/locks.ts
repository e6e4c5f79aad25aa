/** How often a password may be wrong, and where that is wanted a code: then nobody is heard for a while. */
import { refuse } from '../call/refusal.js'
import { type Desk, minutes, now } from '../state/desk.js'
import type { User } from '../state/state.js'

const free = 5
const longestLock = minutes(15)

/** A lock keeps even the right password out, and attempts do not count while it holds. */
export const checkLock = (desk: Desk, user: User): void => check(desk, user, 'Password attempts exceeded')

function check(desk: Desk, user: User, text: string): void {
  if (now(desk) < user.failures.lockedUntil) refuse('NotAuthorized', text)
}

/** The fifth failure and each one after it locks, for twice as long as the one before. */
export function countFailure(desk: Desk, user: User): void {
  const at = now(desk)
  const count = at - user.failures.at > longestLock ? 1 : user.failures.count + 1
  const lock = count < free ? 0 : Math.min(1000 * 2 ** (count - free), longestLock)
  user.failures = { count, at, lockedUntil: at + lock }
}

export function forgetFailures(user: User): void {
  user.failures = { count: 0, at: 0, lockedUntil: 0 }
}

const codesLock = ({ realm }: Desk): boolean => realm.quirks.mfaLockout

export function checkCodeLock(desk: Desk, user: User): void {
  if (!codesLock(desk)) return
  check(
    desk,
    user,
    'Too many invalid credentials attempts. User temporarily locked. Please try again after few seconds.',
  )
}

export function countWrongCode(desk: Desk, user: User): void {
  if (codesLock(desk)) countFailure(desk, user)
}

export function forgetWrongCodes(desk: Desk, user: User): void {
  if (codesLock(desk)) forgetFailures(user)
}
