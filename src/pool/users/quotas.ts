/** How often in an hour a user may ask for codes, or try them. Only the numbers that are documented. */
import { reject } from '../call/exception.js'
import { type Context, hours, now } from '../state/context.js'
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
export function checkQuota(ctx: Context, user: User, name: keyof typeof hourly): void {
  if (!ctx.env.quirks.quotas) return
  const recent = (user.calls[name] ?? []).filter((at) => at > now(ctx) - hours(1))
  if (recent.length >= hourly[name])
    reject('LimitExceeded', 'Attempt limit exceeded, please try after some time.')
  user.calls = { ...user.calls, [name]: [...recent, now(ctx)] }
}
