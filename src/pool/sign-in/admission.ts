/** Who may sign in at all, whatever they prove; and the password, where it is proved. */
import { refuse } from '../call/refusal.js'
import { type Desk, days, now } from '../state/desk.js'
import type { User } from '../state/state.js'
import { checkLock, countFailure, forgetFailures } from '../users/locks.js'
import { matches } from '../users/passwords.js'
import { refuseCredentials } from './side.js'

/** Accounts that can't sign in yet. Whether this may be told before the password is right is Cognito's choice, and a quirk. */
export function admit(user: User): void {
  if (user.status === 'UNCONFIRMED') refuse('UserNotConfirmed', 'User is not confirmed.')
  if (user.status === 'RESET_REQUIRED')
    refuse('PasswordResetRequired', 'Password reset required for the user')
}

export function checkEnabled(user: User): void {
  if (!user.enabled) refuse('NotAuthorized', 'User is disabled.')
}

/** Lets someone pass whose password `prove` finds right, and counts those who fail. */
export async function admitByPassword(desk: Desk, user: User, prove: () => Promise<boolean>): Promise<void> {
  checkLock(desk, user)
  if (desk.realm.quirks.revealUnconfirmedUsers) admit(user)
  if (!(await prove())) {
    checkLock(desk, user)
    countFailure(desk, user)
    refuseCredentials()
  }
  // Others may have failed in the meantime.
  checkLock(desk, user)
  forgetFailures(user)
  checkEnabled(user)
  admit(user)
  checkTemporary(desk, user)
}

export const provePassword = (desk: Desk, user: User, password: string) => async (): Promise<boolean> => {
  const kept = user.password
  // It may be changed while it is being compared.
  return kept !== undefined && (await matches(desk, user.username, kept, password)) && user.password === kept
}

function checkTemporary(desk: Desk, { status, password }: User): void {
  const { temporaryPasswordValidityDays } = desk.pool.settings.policies.password
  if (
    status === 'FORCE_CHANGE_PASSWORD' &&
    password &&
    now(desk) > password.setAt + days(temporaryPasswordValidityDays)
  )
    refuse('NotAuthorized', 'User account has expired, it must be reset by an administrator.')
}
