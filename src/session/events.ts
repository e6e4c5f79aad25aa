/** What an application may count. Names of questions and reasons; nothing that a person typed or is called. */
import type { ChallengeName } from '../challenges/index.js'
import type { AuthError } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'

export type AuthEvent =
  /** A question is before the person. */
  | { readonly type: 'challenge'; readonly challenge: ChallengeName }
  /** Its answer led on. */
  | { readonly type: 'answered'; readonly challenge: ChallengeName }
  /** Its answer did not. */
  | {
      readonly type: 'error'
      readonly challenge: ChallengeName
      readonly reason: ErrorCode | AuthError['kind']
    }
  /** Its code was sent again. */
  | { readonly type: 'code-resent'; readonly challenge: ChallengeName }
  /** The questions that were answered on the way, in order. */
  | { readonly type: 'signed-in'; readonly challenges: readonly ChallengeName[] }
  /** The conversation ended at this question, and the first one is back. */
  | {
      readonly type: 'ended'
      readonly challenge: ChallengeName
      readonly reason: ErrorCode | AuthError['kind']
    }
