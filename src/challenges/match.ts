/** A choice by the name of a challenge. Only types come from the list, so that it brings no challenge along. */
import type { Challenge, ChallengeName } from './index.js'

/** One function for each name that the application cares for; `otherwise` takes the rest. */
export function match<Result>(
  challenge: Challenge,
  cases: { readonly [N in ChallengeName]?: (challenge: Challenge<N>) => Result } & {
    readonly otherwise: (challenge: Challenge) => Result
  },
): Result
export function match<Result>(
  challenge: Challenge,
  cases: { readonly [N in ChallengeName]: (challenge: Challenge<N>) => Result },
): Result
export function match<Result>(
  challenge: Challenge,
  cases: { readonly [name: string]: ((challenge: never) => Result) | undefined },
): Result {
  const chosen = (cases[challenge.name] ?? cases.otherwise) as (challenge: Challenge) => Result
  return chosen(challenge)
}
