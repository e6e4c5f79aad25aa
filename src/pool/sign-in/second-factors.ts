/** Determines whether a second factor is due, and which ones the user can select. */
import { reject } from '../call/exception.js'
import type { SecondFactor } from '../settings/settings.js'
import type { User } from '../state/state.js'
import type { Attempt } from './challenge-handler.js'

interface Due {
  readonly due: boolean
  /** The method to use, or those to select from. Empty if the user must set up one first. */
  readonly methods: readonly SecondFactor[]
}

const nothing: Due = { due: false, methods: [] }

export function secondFactors({ ctx: { pool }, signIn, user, challengeHandlers }: Attempt): Due {
  const { mode, methods: allowed } = pool.settings.mfa
  // A custom sign-in has only the challenges that its Lambdas define.
  if (
    mode === 'OFF' ||
    signIn.challengeResults ||
    signIn.passedChallenges.some((name) => challengeHandlers[name]?.satisfiesMfa)
  )
    return nothing
  const seconds = Object.values(challengeHandlers).flatMap(({ second }) => second ?? [])
  const usable = seconds.filter(({ method, usable }) => allowed.includes(method) && usable(user))
  // With optional MFA, the user must have enabled a method. With required MFA, an address is enough.
  const offered = mode === 'ON' ? usable : usable.filter(({ method }) => user.mfa.enabled.includes(method))
  const methods = offered.map(({ method }) => method)
  const preferred = methods.find((method) => method === user.mfa.preferred)
  if (mode === 'OPTIONAL' && methods.length === 0) return nothing
  if (mode === 'ON' && !preferred) rejectSoleRecoveryAddress(pool.settings.accountRecovery, offered)
  return { due: true, methods: preferred ? [preferred] : methods }
}

/** An address cannot be the only second factor and the only way to recover the account. */
function rejectSoleRecoveryAddress(
  recovery: readonly string[],
  offered: readonly { contact?: string }[],
): void {
  const [only, ...others] = offered
  if (
    only?.contact &&
    others.length === 0 &&
    recovery.length === 1 &&
    recovery[0] === `verified_${only.contact}`
  )
    reject('InvalidParameter', 'The only address for a second factor is also the one to recover the account.')
}

/** Whether the method is the only one to select. */
export const isOnlyDueMethod = (attempt: Attempt, method: SecondFactor): boolean => {
  const { methods } = secondFactors(attempt)
  return methods.length === 1 && methods[0] === method
}

/**
 * Enables a factor that the user passed or set up. With optional MFA it was enabled before. No factor becomes
 * preferred automatically: only SetUserMFAPreference and AdminSetUserMFAPreference set the preference.
 */
export function enableSecondFactor(user: User, method: SecondFactor): void {
  user.mfa = { ...user.mfa, enabled: [...new Set([...user.mfa.enabled, method])] }
}
