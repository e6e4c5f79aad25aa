/** What users prove themselves with, as administrators set it: passwords and second factors. */
import { forAdmin } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { flag, need } from '../call/shape.js'
import { map, password, username } from '../call/shapes.js'
import type { Contact } from '../settings/settings.js'
import { checkEnabled } from '../sign-in/admission.js'
import { type Desk, now } from '../state/desk.js'
import type { User } from '../state/state.js'
import { checkPresent, needRecoveryContact, needUser } from '../users/accounts.js'
import { sendCode } from '../users/codes.js'
import { forgetFailures } from '../users/locks.js'
import {
  describeFactors,
  describeMfa,
  dropSecondFactor,
  prefer,
  preferences,
  setSmsOptions,
  smsOptions,
} from '../users/mfa-preference.js'
import { prepare, setPassword } from '../users/passwords.js'

const who = { Username: need(username) }

export const AdminSetUserPassword = forAdmin(
  { ...who, Password: need(password), Permanent: flag },
  async (desk, { Username, Password, Permanent }) => {
    const user = needUser(desk.pool, Username)
    const verifier = await prepare(desk, user, Password)
    checkPresent(desk.pool, user)
    setPassword(desk, user, verifier)
    forgetFailures(user)
    user.status = Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
    return {}
  },
)

export const AdminResetUserPassword = forAdmin(
  { ...who, ClientMetadata: map },
  async (desk, { Username }) => {
    const user = needUser(desk.pool, Username)
    const attribute = checkResettable(desk, user)
    const to = user.attributes[attribute] as string
    await sendCode(desk, user, { purpose: 'reset-password', occasion: 'reset-password', attribute, to })
    checkPresent(desk.pool, user)
    checkResettable(desk, user)
    user.status = 'RESET_REQUIRED'
    user.grants = []
    user.changedAt = now(desk)
    return {}
  },
)

function checkResettable(desk: Desk, user: User): Contact {
  checkEnabled(user)
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'UNCONFIRMED')
    refuse('NotAuthorized', 'User password cannot be reset in the current state.')
  return needRecoveryContact(desk.pool, user)
}

export const AdminSetUserMFAPreference = forAdmin(
  { ...who, ...preferences },
  ({ pool }, { Username, ...wishes }) => {
    prefer(pool, needUser(pool, Username), wishes)
    return {}
  },
)

/** The older way, which knows text messages alone. */
export const AdminSetUserSettings = forAdmin(
  { ...who, MFAOptions: need(smsOptions) },
  ({ pool }, { Username, MFAOptions }) => {
    setSmsOptions(pool, needUser(pool, Username), MFAOptions)
    return {}
  },
)

export const AdminGetUserAuthFactors = forAdmin(who, ({ pool }, { Username }) => {
  const user = needUser(pool, Username)
  return {
    Username: user.username,
    ...describeMfa(user),
    ConfiguredUserAuthFactors: describeFactors(pool, user),
  }
})

/** For whoever lost the app: another one can be set up. */
export const AdminDeleteSoftwareToken = forAdmin(who, (desk, { Username }) => {
  const user = needUser(desk.pool, Username)
  user.authenticator = undefined
  user.pendingSecret = undefined
  dropSecondFactor(user, 'SOFTWARE_TOKEN_MFA')
  user.changedAt = now(desk)
  return {}
})
