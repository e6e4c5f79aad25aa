/** With which first factors a user can begin, where there is a choice. */
import { secondFactors } from './second-factors.js'
import type { Asked } from './side.js'

export function firstFactors(asked: Asked): readonly string[] {
  const { pool } = asked.desk
  const { policies, passkeys } = pool.settings
  // Only after a password can there be a second factor. A passkey may count as both, for those who have another, too.
  const { due, methods } = secondFactors(asked)
  const mustChange = asked.user.status === 'FORCE_CHANGE_PASSWORD'
  return Object.entries(asked.sides).flatMap(([name, { first, countsTwice }]) => {
    if (!first || !policies.firstFactors.includes(first.factor) || !first.ready(asked.user, pool)) return []
    if (first.leadsOn) return [name]
    const countsAsBoth = countsTwice && passkeys?.multiFactor && methods.length > 0
    return mustChange || (due && !countsAsBoth) ? [] : [name]
  })
}
