/** The errors of a failed call. Their messages never contain a value that was sent or received. */

/** Thrown by a transport if Cognito rejects a call with an exception. */
export class CognitoError extends Error {
  override readonly name = 'CognitoError'
  readonly operation: string
  readonly exception: string
  // Cognito's messages can repeat what the user typed. A private field keeps them out of logs.
  readonly #text: string

  constructor(operation: string, exception: string, text = '') {
    super(`${operation} was rejected with ${exception}.`)
    this.operation = operation
    this.exception = exception
    // Longer texts do not come from Cognito. What reads this text must not take long.
    this.#text = text.slice(0, 4096)
  }

  /** Whether Cognito's message contains the words, which are in lower case, or matches the pattern. */
  mentions(words: string | RegExp): boolean {
    const text = this.#text.toLowerCase()
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  }

  /** The message of a Lambda trigger: the part after `PreSignUp failed with error`. */
  get lambdaMessage(): string | undefined {
    return this.exception === 'UserLambdaValidationException'
      ? this.#text.replace(/^\w+ failed with error /, '').replace(/\.$/, '')
      : undefined
  }
}

/** Returns the error for a response without an exception name. It comes from a gateway or a proxy before Cognito. */
export const errorOfStatus = (
  operation: string,
  status: number | undefined,
): CognitoError | InvalidResponseError =>
  status === 429
    ? new CognitoError(operation, 'TooManyRequestsException')
    : new InvalidResponseError(operation, 'body')

/** Thrown by a transport if no reply arrived: no network, a time-out, or a status of 500 or more. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly operation: string

  /** `options.cause` is the error of `fetch`. Missing if `fetch` returned a response. */
  constructor(operation: string, options?: ErrorOptions) {
    super(`${operation} got no reply.`, options)
    this.operation = operation
  }
}

/** Thrown by a transport if the reply is invalid for the operation. */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError'
  readonly operation: string
  readonly field: string

  constructor(operation: string, field: string) {
    super(`The reply to ${operation} is invalid at ${field}.`)
    this.operation = operation
    this.field = field
  }
}
