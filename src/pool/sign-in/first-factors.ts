/** With which first factors a user can begin, where there is a choice. */

import type { Attempt } from './challenge-handler.js'
import { secondFactors } from './second-factors.js'

export function firstFactors(attempt: Attempt): readonly string[] {
  const { pool } = attempt.ctx
  const { policies, passkeys } = pool.settings
  // Only after a password can there be a second factor. A passkey may count as both, for those who have another, too.
  const { due, methods } = secondFactors(attempt)
  const mustChange = attempt.user.status === 'FORCE_CHANGE_PASSWORD'
  return Object.entries(attempt.challengeHandlers).flatMap(([name, { first, countsAsBoth }]) => {
    if (!first || !policies.firstFactors.includes(first.factor) || !first.ready(attempt.user, pool)) return []
    if (first.allowsMfa) return [name]
    const replacesMfa = countsAsBoth && passkeys?.multiFactor && methods.length > 0
    return mustChange || (due && !replacesMfa) ? [] : [name]
  })
}
