/** A problem in an application's own words: those that it expects, and one for the rest. */
import type { Problem } from 'countersign'

const words: Readonly<Record<string, string>> = {
  'wrong-credentials': 'We do not know this name with this password.',
  'wrong-code': 'That is not the code. Look again?',
  'session-expired': 'That took too long. Please begin again.',
}

export function say(problem: Problem | undefined): string | undefined {
  if (!problem) return undefined
  if (problem.kind === 'misfit') return 'Something is missing.'
  if (problem.kind === 'unreachable') return 'There was no answer. Are you offline?'
  return (problem.kind === 'refused' && words[problem.code]) || 'That did not work.'
}
