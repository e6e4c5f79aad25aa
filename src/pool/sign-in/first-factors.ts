/** Returns the first factors that USER_AUTH offers to a user. */

import type { Attempt } from './challenge-handler.js'
import { secondFactors } from './second-factors.js'

export function firstFactors(attempt: Attempt): readonly string[] {
  const { pool } = attempt.ctx
  const { policies, passkeys } = pool.settings
  // A second factor can follow a password only. A passkey may count as both, also for users with another second
  // factor.
  const { due, methods } = secondFactors(attempt)
  const mustChange = attempt.user.status === 'FORCE_CHANGE_PASSWORD'
  return Object.entries(attempt.challengeHandlers).flatMap(([name, { first, countsAsBoth }]) => {
    if (!first || !policies.firstFactors.includes(first.factor) || !first.ready(attempt.user, pool)) return []
    if (first.allowsMfa) return [name]
    const replacesMfa = countsAsBoth && passkeys?.multiFactor && methods.length > 0
    return mustChange || (due && !replacesMfa) ? [] : [name]
  })
}
