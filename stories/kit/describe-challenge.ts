/** Writes the description of a challenge for its docs page. */
import type { ChallengeName } from 'countersign'

const files = import.meta.glob<string>('../../src/challenges/*/challenge.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Returns the first line of the challenge's own file, and the reasons for the states that have no story. */
export function describeChallenge(name: ChallengeName, omitted: Readonly<Record<string, string>>): string {
  const folder = name.toLowerCase().replaceAll('_', '-')
  const file = files[`../../src/challenges/${folder}/challenge.ts`]
  const [, summary = ''] = file?.match(/^\/\*\* (.+) \*\/$/m) ?? []
  const reasons = Object.entries(omitted).map(([state, reason]) => `- There is no *${state}*. ${reason}`)
  return [summary, ...reasons].join('\n\n')
}
