/** An answer from outside, held against its question before anything is sent. */
import type { Challenge } from '../challenges/index.js'
import { specOf } from '../challenges/index.js'
import type { Misfit, Problem } from '../wire/problem.js'

interface Fit {
  readonly answer?: unknown
  readonly problem?: Problem
}

export function fitAnswer(challenge: Challenge, values: unknown): Fit {
  const { data, error } = specOf(challenge.name).answer(challenge).safeParse(values)
  if (!error) return { answer: data }
  const misfits = error.issues.map(({ path, message }) => [
    path.join('.') || 'answer',
    // Our own checks say a misfit; zod's, what they say in English.
    /^[a-z-]+$/.test(message) ? (message as Misfit) : 'malformed',
  ])
  // Of several for one field, the first counts.
  return { problem: { kind: 'misfit', fields: Object.fromEntries(misfits.reverse()) } }
}
