/** What an application may count. Names of questions and reasons; nothing that a person typed or is called. */
import type { Name } from '../challenges/index.js'
import type { AuthError } from '../wire/problem.js'
import type { Code } from '../wire/refusals.js'

export type AuthEvent =
  /** A question is before the person. */
  | { readonly type: 'challenge'; readonly challenge: Name }
  /** Its answer led on. */
  | { readonly type: 'answered'; readonly challenge: Name }
  /** Its answer did not. */
  | { readonly type: 'error'; readonly challenge: Name; readonly reason: Code | AuthError['kind'] }
  /** Its code was sent again. */
  | { readonly type: 'code-resent'; readonly challenge: Name }
  /** The questions that were answered on the way, in order. */
  | { readonly type: 'signed-in'; readonly challenges: readonly Name[] }
  /** The conversation ended at this question, and the first one is back. */
  | { readonly type: 'ended'; readonly challenge: Name; readonly reason: Code | AuthError['kind'] }
