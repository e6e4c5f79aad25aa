/** Checks whether an account can sign in, and verifies passwords. */
import { reject } from '../call/exception.js'
import { type Context, days, now } from '../state/context.js'
import type { User } from '../state/state.js'
import { checkLock, countFailure, forgetFailures } from '../users/locks.js'
import { matches } from '../users/passwords.js'
import { rejectCredentials } from './challenge-handler.js'

/**
 * Rejects accounts that cannot sign in yet. The quirk `revealUnconfirmedUsers` decides whether this happens before
 * the password is checked.
 */
export function checkStatus(user: User): void {
  if (user.status === 'UNCONFIRMED') reject('UserNotConfirmed', 'User is not confirmed.')
  if (user.status === 'RESET_REQUIRED')
    reject('PasswordResetRequired', 'Password reset required for the user')
}

export function checkEnabled(user: User): void {
  if (!user.enabled) reject('NotAuthorized', 'User is disabled.')
}

/** Verifies the password with `isCorrect` and counts failures. */
export async function authenticateByPassword(
  ctx: Context,
  user: User,
  isCorrect: () => Promise<boolean>,
): Promise<void> {
  checkLock(ctx, user)
  if (ctx.env.quirks.revealUnconfirmedUsers) checkStatus(user)
  if (!(await isCorrect())) {
    checkLock(ctx, user)
    countFailure(ctx, user)
    rejectCredentials()
  }
  // Other sign-ins may have failed in the meantime.
  checkLock(ctx, user)
  forgetFailures(user)
  checkEnabled(user)
  checkStatus(user)
  checkTemporary(ctx, user)
}

export const comparePassword = (ctx: Context, user: User, password: string) => async (): Promise<boolean> => {
  const kept = user.password
  // The password may change during the comparison.
  return kept !== undefined && (await matches(ctx, user.username, kept, password)) && user.password === kept
}

function checkTemporary(ctx: Context, { status, password }: User): void {
  const { temporaryPasswordValidityDays } = ctx.pool.settings.policies.password
  if (
    status === 'FORCE_CHANGE_PASSWORD' &&
    password &&
    now(ctx) > password.setAt + days(temporaryPasswordValidityDays)
  )
    reject('NotAuthorized', 'User account has expired, it must be reset by an administrator.')
}
