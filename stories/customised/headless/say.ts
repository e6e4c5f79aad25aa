/** A problem in an application's own words: those that it expects, and one for the rest. */
import type { AuthError } from 'countersign'

const words: Readonly<Record<string, string>> = {
  'wrong-credentials': 'We do not know this name with this password.',
  'wrong-code': 'That is not the code. Look again?',
  'session-expired': 'That took too long. Please begin again.',
}

export function say(error: AuthError | undefined): string | undefined {
  if (!error) return undefined
  if (error.kind === 'invalid-input') return 'Something is missing.'
  if (error.kind === 'network') return 'There was no answer. Are you offline?'
  return (error.kind === 'rejected' && words[error.code]) || 'That did not work.'
}
