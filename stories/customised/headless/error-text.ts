/** Texts of an application for the expected errors, and one text for all others. */
import type { AuthError } from 'countersign'

const texts: Readonly<Record<string, string>> = {
  'wrong-credentials': 'Wrong username or password.',
  'wrong-code': 'Wrong code. Check it and try again.',
  'session-expired': 'The sign-in has expired. Start again.',
}

export function errorText(error: AuthError | undefined): string | undefined {
  if (!error) return undefined
  if (error.kind === 'invalid-input') return 'Fill in all fields.'
  if (error.kind === 'network') return 'No connection. Are you offline?'
  return (error.kind === 'rejected' && texts[error.code]) || 'Something went wrong.'
}
