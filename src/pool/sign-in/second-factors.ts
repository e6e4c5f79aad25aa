/** Whether a second factor is due, and which ones there are to choose from. */
import { reject } from '../call/exception.js'
import type { SecondFactor } from '../settings/settings.js'
import type { User } from '../state/state.js'
import type { Attempt } from './challenge-handler.js'

interface Due {
  readonly due: boolean
  /** The one to ask for, or those to choose from; none, if one must be set up first. */
  readonly methods: readonly SecondFactor[]
}

const nothing: Due = { due: false, methods: [] }

export function secondFactors({ ctx: { pool }, signIn, user, challengeHandlers }: Attempt): Due {
  const { mode, methods: allowed } = pool.settings.mfa
  // Who signs in by Lambdas alone is asked for what the Lambdas ask.
  if (
    mode === 'OFF' ||
    signIn.challengeResults ||
    signIn.passedChallenges.some((name) => challengeHandlers[name]?.satisfiesMfa)
  )
    return nothing
  const seconds = Object.values(challengeHandlers).flatMap(({ second }) => second ?? [])
  const usable = seconds.filter(({ method, usable }) => allowed.includes(method) && usable(user))
  // Where it is optional, a method counts once the user has turned it on. Where it is not, having an address is enough.
  const offered = mode === 'ON' ? usable : usable.filter(({ method }) => user.mfa.enabled.includes(method))
  const methods = offered.map(({ method }) => method)
  const preferred = methods.find((method) => method === user.mfa.preferred)
  if (mode === 'OPTIONAL' && methods.length === 0) return nothing
  if (mode === 'ON' && !preferred) rejectSoleRecoveryAddress(pool.settings.accountRecovery, offered)
  return { due: true, methods: preferred ? [preferred] : methods }
}

/** An address that is the only way to recover an account can't be its second factor as well. */
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

/** Whether this one is the only one to ask for. */
export const isOnlyDueMethod = (attempt: Attempt, method: SecondFactor): boolean => {
  const { methods } = secondFactors(attempt)
  return methods.length === 1 && methods[0] === method
}

/**
 * Enables the factor that the user passed or set up. Where factors are optional, it was enabled already. Nothing becomes
 * preferred by itself: only SetUserMFAPreference and AdminSetUserMFAPreference prefer a factor.
 */
export function enableSecondFactor(user: User, method: SecondFactor): void {
  user.mfa = { ...user.mfa, enabled: [...new Set([...user.mfa.enabled, method])] }
}
