/** Texts of an application for the expected errors, and one text for all others. */
import type { AuthError } from 'countersign'

const texts: Readonly<Record<string, string>> = {
  'wrong-credentials': 'We do not know this name with this password.',
  'wrong-code': 'That is not the code. Look again?',
  'session-expired': 'That took too long. Please begin again.',
}

export function errorText(error: AuthError | undefined): string | undefined {
  if (!error) return undefined
  if (error.kind === 'invalid-input') return 'Something is missing.'
  if (error.kind === 'network') return 'There was no answer. Are you offline?'
  return (error.kind === 'rejected' && texts[error.code]) || 'That did not work.'
}
