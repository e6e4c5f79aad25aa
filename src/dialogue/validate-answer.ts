/** Validates the values of an answer before anything is sent. */
import type { Challenge } from '../challenges/index.js'
import { schemaOf } from '../challenges/index.js'
import { validate } from '../challenges/schema.js'
import type { AuthError } from '../wire/auth-error.js'

interface ValidatedAnswer {
  readonly answer?: unknown
  readonly error?: AuthError
}

/** The challenge must be intact: its schema depends on its details. */
export function validateAnswer(challenge: Challenge, values: unknown): ValidatedAnswer {
  const { value, issues } = validate(schemaOf(challenge), values)
  if (!issues) return { answer: value }
  const fields = issues.map(({ path = [], message }) => [path.join('.') || 'answer', message] as const)
  return { error: { kind: 'invalid-input', fields: Object.fromEntries(fields) } }
}
