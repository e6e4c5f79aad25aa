/** How often in an hour a user may ask for codes, or try them. Only the numbers that are documented. */
import { refuse } from '../call/refusal.js'
import { type Desk, hours, now } from '../state/desk.js'
import type { User } from '../state/state.js'

const hourly = {
  ResendConfirmationCode: 5,
  ConfirmSignUp: 15,
  /** ForgotPassword and ConfirmForgotPassword together; at a high risk, which a local pool never sees, only 5. */
  recovery: 20,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
}

/** Counts the call, or refuses it. One that is refused does not count. */
export function checkQuota(desk: Desk, user: User, name: keyof typeof hourly): void {
  if (!desk.realm.quirks.quotas) return
  const recent = (user.calls[name] ?? []).filter((at) => at > now(desk) - hours(1))
  if (recent.length >= hourly[name])
    refuse('LimitExceeded', 'Attempt limit exceeded, please try after some time.')
  user.calls = { ...user.calls, [name]: [...recent, now(desk)] }
}
