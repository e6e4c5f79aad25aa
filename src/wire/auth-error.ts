/** Why the last turn did not move us on: a value, not an exception. */
import type { ErrorCode } from './error-table.js'

/** What is wrong with an answer that was not sent. */
export type InputIssue =
  | 'required'
  | 'not-a-code'
  | 'not-an-email'
  | 'not-offered'
  | 'has-spaces'
  | 'too-short'
  | 'too-long'
  | 'malformed'

export type AuthError =
  /** The answer doesn't fit its question, and nothing was sent. */
  | { readonly kind: 'invalid-input'; readonly fields: Readonly<Record<string, InputIssue>> }
  /** The pool said no. `again`: the question stands. `over`: the conversation is, and the first question is back. */
  | {
      readonly kind: 'rejected'
      readonly code: ErrorCode
      readonly recovery: 'retry' | 'restart'
      /** The field of the answer that it concerns, where it concerns one. */
      readonly field?: string | undefined
      /** What is wrong with attributes, where Cognito names them: by the field of the answer. */
      readonly fields?: Readonly<Record<string, InputIssue>> | undefined
      /** The pool's own name for it, for logs and support. */
      readonly exception?: string | undefined
      /** How many seconds to wait, as far as one can know: Cognito never says. */
      readonly retryAfter?: number | undefined
      /** What an application's Lambda said; only if the session was told to pass it on. */
      readonly lambdaMessage?: string | undefined
    }
  /** Network, time-out, 5xx. `again`: nothing was lost, and the same answer can be given again. */
  | { readonly kind: 'network'; readonly operation: string; readonly recovery: 'retry' | 'restart' }
  /** The pool's reply could not be read. */
  | {
      readonly kind: 'invalid-response'
      readonly operation: string
      readonly field: string
      readonly recovery: 'retry' | 'restart'
    }
  /** The pool asked something that no one can answer from here. */
  | { readonly kind: 'unsupported-challenge'; readonly name: string; readonly recovery: 'restart' }
