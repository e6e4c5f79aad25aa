import type { ErrorCode } from './error-table.js'

/**
 * The reason why a field is invalid. `not-offered`: the choice is not among the options of the challenge.
 * `malformed`: the value has the wrong type, or Cognito rejected the attribute.
 */
export type InputIssue =
  | 'required'
  | 'not-a-code'
  | 'not-an-email'
  | 'not-offered'
  | 'has-spaces'
  | 'too-short'
  | 'too-long'
  | 'malformed'

/**
 * The reason why the last answer did not succeed: a plain object, not an instance of `Error`. Distinguish the cases by
 * `kind`. With `recovery: 'retry'` the challenge stays and accepts another answer. With `recovery: 'restart'` the
 * sign-in has ended, and the session has returned to `sign-in`.
 */
export type AuthError =
  /** The answer does not fit the challenge. Nothing was sent. `fields` has the issue of each invalid field. */
  | { readonly kind: 'invalid-input'; readonly fields: Readonly<Record<string, InputIssue>> }
  /** Cognito or the session rejected the answer. */
  | {
      readonly kind: 'rejected'
      /** The reason. Use it to choose a text or a next step. */
      readonly code: ErrorCode
      /**
       * `restart` if the Cognito session of the challenge cannot be used again. An error of `sign-in` has `retry`, because
       * that challenge has no Cognito session.
       */
      readonly recovery: 'retry' | 'restart'
      /** The field of the answer that the error concerns. Missing if it concerns no single field. */
      readonly field?: string | undefined
      /** The issues of attributes that Cognito names, by the field of the answer, such as `attributes.email`. */
      readonly fields?: Readonly<Record<string, InputIssue>> | undefined
      /** The name of Cognito's exception, for logs. Missing if the session itself rejected the answer. */
      readonly exception?: string | undefined
      /** Seconds until the user can try again. An estimate, because Cognito does not report it. */
      readonly retryAfter?: number | undefined
      /** The message of a Lambda trigger. Missing unless the option `exposeLambdaMessages` is `true`. */
      readonly lambdaMessage?: string | undefined
    }
  /** No reply arrived: no network, a time-out, or a status of 500 or more. With `'retry'` the same answer can be given again. */
  | { readonly kind: 'network'; readonly operation: string; readonly recovery: 'retry' | 'restart' }
  /** The reply of the operation is invalid. `field` is the invalid member of the reply, and not a field of the answer. */
  | {
      readonly kind: 'invalid-response'
      readonly operation: string
      readonly field: string
      readonly recovery: 'retry' | 'restart'
    }
  /**
   * Cognito sent a challenge that no operation can answer. `name` is its name. A challenge that the kit only does not know
   * is no error: it is the challenge `unknown-challenge`, which the application can answer.
   */
  | { readonly kind: 'unsupported-challenge'; readonly name: string; readonly recovery: 'restart' }
