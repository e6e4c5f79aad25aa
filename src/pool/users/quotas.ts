/** Hourly quotas for sending and entering codes, as far as AWS documents them. */
import { reject } from '../call/exception.js'
import { type Context, hours, now } from '../state/context.js'
import type { User } from '../state/state.js'

const hourly = {
  ResendConfirmationCode: 5,
  ConfirmSignUp: 15,
  /**
   * ForgotPassword and ConfirmForgotPassword together. AWS allows 5 at a high risk, which the local pool does not
   * detect.
   */
  recovery: 20,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
}

/** Counts a call, or rejects it. A rejected call does not count. */
export function checkQuota(ctx: Context, user: User, name: keyof typeof hourly): void {
  if (!ctx.env.quirks.quotas) return
  const recent = (user.calls[name] ?? []).filter((at) => at > now(ctx) - hours(1))
  if (recent.length >= hourly[name])
    reject('LimitExceeded', 'Attempt limit exceeded, please try after some time.')
  user.calls = { ...user.calls, [name]: [...recent, now(ctx)] }
}
