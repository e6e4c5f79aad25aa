import type { ChallengeName } from '../challenges/index.js'
import type { AuthError } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'

/**
 * An event of a sign-in, for statistics and logs: names of challenges and reasons. It contains no personal data and
 * nothing that the user typed.
 */
export type AuthEvent =
  /** A challenge is shown to the user. */
  | { readonly type: 'challenge'; readonly challenge: ChallengeName }
  /** The answer to the challenge was accepted. */
  | { readonly type: 'answered'; readonly challenge: ChallengeName }
  /** An error is shown: the answer was rejected, or a code could not be sent. `reason` is its code or its kind. */
  | {
      readonly type: 'error'
      readonly challenge: ChallengeName
      readonly reason: ErrorCode | AuthError['kind']
    }
  /** The code of the challenge was sent again. */
  | { readonly type: 'code-resent'; readonly challenge: ChallengeName }
  /** The user is signed in. `challenges` are the challenges that the user answered, in order. */
  | { readonly type: 'signed-in'; readonly challenges: readonly ChallengeName[] }
  /** The sign-in ended at this challenge with an error, and the session returned to `sign-in`. */
  | {
      readonly type: 'ended'
      readonly challenge: ChallengeName
      readonly reason: ErrorCode | AuthError['kind']
    }
