/** Second factors that a user has enabled, and the preferred one. */
import { challengeHandlers } from '../../challenges/pools.js'
import { reject } from '../call/exception.js'
import { type InputOf, list, oneOf, record, type ValueOf } from '../call/shape.js'
import { attributeName, mfaSettings, webAuthnMfaSettings } from '../call/shapes.js'
import type { SecondFactor } from '../settings/settings.js'
import type { User, UserPool } from '../state/state.js'

/** Members of SetUserMFAPreference and AdminSetUserMFAPreference. */
export const preferences = {
  SMSMfaSettings: mfaSettings,
  SoftwareTokenMfaSettings: mfaSettings,
  EmailMfaSettings: mfaSettings,
  WebAuthnMfaSettings: webAuthnMfaSettings,
}

type Preferences = InputOf<typeof preferences>

const members = {
  SMS_MFA: 'SMSMfaSettings',
  SOFTWARE_TOKEN_MFA: 'SoftwareTokenMfaSettings',
  EMAIL_OTP: 'EmailMfaSettings',
} as const satisfies Record<SecondFactor, keyof Preferences>

const methods = Object.keys(members) as SecondFactor[]

/** Changes the given factors and keeps the others. Cognito allows disabling them also where MFA is required. */
export function setMfaPreference(pool: UserPool, user: User, given: Preferences): void {
  const changed = methods.filter((method) => given[members[method]])
  const wanted = changed.filter((method) => given[members[method]]?.Enabled)
  const preferred = changed.filter((method) => given[members[method]]?.PreferredMfa)
  for (const method of wanted) checkUsable(pool, user, method)
  if (preferred.length > 1) reject('InvalidParameter', 'Only one MFA method can be preferred.')
  if (preferred.some((method) => !wanted.includes(method)))
    reject('InvalidParameter', 'An MFA method can only be preferred if it is enabled.')

  const kept = user.mfa.enabled.filter((method) => !changed.includes(method))
  const enabled = methods.filter((method) => kept.includes(method) || wanted.includes(method))
  if (given.WebAuthnMfaSettings?.Enabled) checkPasskey(pool, enabled)
  user.mfa = { enabled, preferred: preferred[0] ?? kept.find((method) => method === user.mfa.preferred) }
}

/** Members of the older operations, which support SMS only. */
export const smsOptions = list(
  record({ DeliveryMedium: oneOf('SMS', 'EMAIL'), AttributeName: attributeName }),
)

/** Replaces the options. An empty list disables SMS. */
export function setSmsOptions(pool: UserPool, user: User, options: ValueOf<typeof smsOptions>): void {
  const isSms = ({ DeliveryMedium, AttributeName }: (typeof options)[number]) =>
    DeliveryMedium === 'SMS' && AttributeName === 'phone_number'
  if (!options.every(isSms))
    reject('InvalidParameter', 'The only MFA option that can be set is SMS to phone_number.')
  if (options.length === 0) dropSecondFactor(user, 'SMS_MFA')
  else {
    checkUsable(pool, user, 'SMS_MFA')
    user.mfa = { ...user.mfa, enabled: [...new Set([...user.mfa.enabled, 'SMS_MFA' as const])] }
  }
}

/** Disables a method whose secret or address the user no longer has. */
export function dropSecondFactor(user: User, method: SecondFactor): void {
  const { enabled, preferred } = user.mfa
  user.mfa = {
    enabled: enabled.filter((each) => each !== method),
    preferred: preferred === method ? undefined : preferred,
  }
}

function checkUsable({ settings }: UserPool, user: User, method: SecondFactor): void {
  if (!settings.mfa.methods.includes(method))
    reject('InvalidParameter', `The user pool is not configured for ${method}.`)
  if (!challengeHandlers[method].second?.usable(user))
    reject('InvalidParameter', `User does not have delivery config set to turn on ${method}`)
}

/** A passkey can count as both factors, but cannot be the only one. */
function checkPasskey({ settings }: UserPool, others: readonly SecondFactor[]): void {
  if (!settings.passkeys?.multiFactor)
    reject('InvalidParameter', 'The user pool is not configured for passkeys as a second factor.')
  if (others.length === 0) reject('InvalidParameter', 'A passkey needs another MFA method beside it.')
}

/** Returns `UserMFASettingList` and the preferred method. */
export const describeMfa = ({ mfa: { enabled, preferred } }: User) => ({
  ...(preferred && { PreferredMfaSetting: preferred }),
  ...(enabled.length > 0 && { UserMFASettingList: enabled }),
})

/** Returns `ConfiguredUserAuthFactors`: the first factors of the user, and the authenticator app. */
export function describeFactors(pool: UserPool, user: User): readonly string[] {
  const { firstFactors } = pool.settings.policies
  const first = Object.values(challengeHandlers).flatMap(({ first }) =>
    first && firstFactors.includes(first.factor) && first.ready(user, pool) ? [first.factor] : [],
  )
  return [...new Set(first), ...(user.authenticator ? ['SOFTWARE_TOKEN'] : [])]
}
