/** What a page of the documentation says of a challenge: its own file's first line, and why a state is not shown. */
import type { Name } from 'countersign'

const files = import.meta.glob<string>('../../src/challenges/*/challenge.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export function about(name: Name, without: Readonly<Record<string, string>>): string {
  const folder = name.toLowerCase().replaceAll('_', '-')
  const file = files[`../../src/challenges/${folder}/challenge.ts`]
  const [, says = ''] = file?.match(/^\/\*\* (.+) \*\/$/m) ?? []
  const reasons = Object.entries(without).map(([state, reason]) => `- *${state}* is not shown. ${reason}`)
  return [says, ...reasons].join('\n\n')
}
