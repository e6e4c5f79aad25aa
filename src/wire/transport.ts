/** A flat map of strings, as in Cognito's parameters and responses. */
export type Fields = Readonly<Record<string, string>>

/** The reply of Cognito to a call that succeeded. */
export interface Reply {
  readonly operation: string
  readonly body: Readonly<Record<string, unknown>>
  /** The time of the `Date` header, in milliseconds since 1970. Missing if the transport cannot read the header. */
  readonly date?: number | undefined
}

/**
 * Sends one call to Cognito and resolves with its reply. It must not retry: a Cognito session can be used only once,
 * and a second call can send a second code.
 *
 * @throws CognitoError if Cognito rejects the call with an exception.
 * @throws NetworkError if the call may not have arrived.
 * @throws InvalidResponseError if the reply is invalid.
 * @throws the reason of the signal if the signal aborts the call. Any other error is reported as a bug of the transport.
 */
export type Transport = (operation: string, input: object, signal?: AbortSignal) => Promise<Reply>
