// Imports only types of the registry, so that a bundle with `match` does not load the challenges.
import type { Challenge, ChallengeName } from './index.js'

/**
 * Calls the function for the name of the challenge and returns its result. TypeScript requires a function for every
 * name, or `otherwise`.
 *
 * @example
 * ```ts
 * import { type Challenge, match } from 'countersign'
 *
 * const titleOf = (challenge: Challenge) =>
 *   match(challenge, {
 *     EMAIL_OTP: ({ destination }) => `Enter the code sent to ${destination}`,
 *     otherwise: () => 'Sign in',
 *   })
 * ```
 */
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
