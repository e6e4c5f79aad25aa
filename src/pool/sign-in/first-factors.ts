/** With which first factors a user can begin, where there is a choice. */
import { sides } from '../../challenges/pools.js'
import { secondFactors } from './second-factors.js'
import type { Asked } from './side.js'

export function firstFactors(asked: Asked): readonly string[] {
  const { pool } = asked.desk
  const { policies, passkeys } = pool.settings
  // Only after a password can there be a second factor, unless a passkey counts as both.
  const needsSecond = secondFactors(asked).due
  const mustChange = asked.user.status === 'FORCE_CHANGE_PASSWORD'
  return Object.entries(sides).flatMap(([name, { first, countsTwice }]) => {
    if (!first || !policies.firstFactors.includes(first.factor) || !first.ready(asked.user, pool)) return []
    if (first.leadsOn) return [name]
    return mustChange || (needsSecond && !(countsTwice && passkeys?.multiFactor)) ? [] : [name]
  })
}
