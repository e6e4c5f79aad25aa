/** An answer from outside, held against its question before anything is sent. */
import type { Challenge } from '../challenges/index.js'
import { specOf } from '../challenges/index.js'
import type { Misfit, Problem } from '../wire/problem.js'

export function fitAnswer(challenge: Challenge, values: unknown): { answer: unknown } | { problem: Problem } {
  const { data, error } = specOf(challenge.name).answer(challenge).safeParse(values)
  if (!error) return { answer: data }
  const fields: Record<string, Misfit> = {}
  for (const { path, message } of error.issues) {
    fields[path.join('.') || 'answer'] ??= /^[a-z-]+$/.test(message) ? (message as Misfit) : 'malformed'
  }
  return { problem: { kind: 'misfit', fields } }
}
