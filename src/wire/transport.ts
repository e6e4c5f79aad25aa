/** The road to a user pool: one function, operation and input in, reply out. */

/** A flat map of strings, as Cognito uses for everything that is asked and answered. */
export type Fields = Readonly<Record<string, string>>

export interface Reply {
  readonly operation: string
  readonly body: Readonly<Record<string, unknown>>
  /** The server's clock when it answered, in milliseconds, if the road could see it. */
  readonly date?: number | undefined
}

/**
 * Resolves with the reply to a call that succeeded. Everything else is thrown: `CognitoError` for an exception that
 * the pool names, `NetworkError` for a call that may not have arrived, `InvalidResponseError` for a reply that can't be read.
 * It never tries a call twice: calls carry one-time threads and send codes.
 */
export type Transport = (operation: string, input: object, signal?: AbortSignal) => Promise<Reply>
