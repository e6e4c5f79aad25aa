/** Administrators' operations on passwords and second factors. */

import { reject } from '../call/exception.js'
import { adminOperation } from '../call/operation.js'
import { flag, required } from '../call/shape.js'
import { map, password, username } from '../call/shapes.js'
import type { Contact } from '../settings/settings.js'
import { checkEnabled } from '../sign-in/account-checks.js'
import { type Context, now } from '../state/context.js'
import type { User } from '../state/state.js'
import { checkPresent, requireRecoveryContact, requireUser } from '../users/accounts.js'
import { sendCode } from '../users/codes.js'
import { forgetFailures } from '../users/locks.js'
import {
  describeFactors,
  describeMfa,
  dropSecondFactor,
  preferences,
  setMfaPreference,
  setSmsOptions,
  smsOptions,
} from '../users/mfa-preference.js'
import { prepare, setPassword } from '../users/passwords.js'

const userMembers = { Username: required(username) }

export const AdminSetUserPassword = adminOperation(
  { ...userMembers, Password: required(password), Permanent: flag },
  async (ctx, { Username, Password, Permanent }) => {
    const user = requireUser(ctx.pool, Username)
    const verifier = await prepare(ctx, user, Password)
    checkPresent(ctx.pool, user)
    setPassword(ctx, user, verifier)
    forgetFailures(user)
    user.status = Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
    return {}
  },
)

export const AdminResetUserPassword = adminOperation(
  { ...userMembers, ClientMetadata: map },
  async (ctx, { Username }) => {
    const user = requireUser(ctx.pool, Username)
    const attribute = checkResettable(ctx, user)
    const to = user.attributes[attribute] as string
    await sendCode(ctx, user, { purpose: 'reset-password', occasion: 'reset-password', attribute, to })
    checkPresent(ctx.pool, user)
    checkResettable(ctx, user)
    user.status = 'RESET_REQUIRED'
    user.grants = []
    user.changedAt = now(ctx)
    return {}
  },
)

function checkResettable(ctx: Context, user: User): Contact {
  checkEnabled(user)
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'UNCONFIRMED')
    reject('NotAuthorized', 'User password cannot be reset in the current state.')
  return requireRecoveryContact(ctx.pool, user)
}

export const AdminSetUserMFAPreference = adminOperation(
  { ...userMembers, ...preferences },
  ({ pool }, { Username, ...given }) => {
    setMfaPreference(pool, requireUser(pool, Username), given)
    return {}
  },
)

/** An older operation, which supports SMS only. */
export const AdminSetUserSettings = adminOperation(
  { ...userMembers, MFAOptions: required(smsOptions) },
  ({ pool }, { Username, MFAOptions }) => {
    setSmsOptions(pool, requireUser(pool, Username), MFAOptions)
    return {}
  },
)

export const AdminGetUserAuthFactors = adminOperation(userMembers, ({ pool }, { Username }) => {
  const user = requireUser(pool, Username)
  return {
    Username: user.username,
    ...describeMfa(user),
    ConfiguredUserAuthFactors: describeFactors(pool, user),
  }
})

/** Removes an app that the user has lost, so that another one can be set up. */
export const AdminDeleteSoftwareToken = adminOperation(userMembers, (ctx, { Username }) => {
  const user = requireUser(ctx.pool, Username)
  user.authenticator = undefined
  user.pendingSecret = undefined
  dropSecondFactor(user, 'SOFTWARE_TOKEN_MFA')
  user.changedAt = now(ctx)
  return {}
})
