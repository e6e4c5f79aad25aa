/** The three ways in which a call ends without a reply. Their messages never hold a value that was sent or received. */

/** The pool said no, by the name of an exception. */
export class CognitoError extends Error {
  override readonly name = 'CognitoError'
  readonly operation: string
  readonly exception: string
  // Cognito's validation texts can echo what was typed, so the text stays out of reach of logs and inspectors.
  readonly #text: string

  constructor(operation: string, exception: string, text = '') {
    super(`${operation} was refused with ${exception}.`)
    this.operation = operation
    this.exception = exception
    // Longer texts do not come from Cognito. What reads this text must not take long.
    this.#text = text.slice(0, 4096)
  }

  /** Whether the text holds these words, or fits this pattern. Only the table of refusals asks. */
  mentions(words: string | RegExp): boolean {
    const text = this.#text.toLowerCase()
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  }

  /** What an application's own Lambda said: `PreSignUp failed with error {text}.` */
  get lambdaMessage(): string | undefined {
    return this.exception === 'UserLambdaValidationException'
      ? this.#text.replace(/^\w+ failed with error /, '').replace(/\.$/, '')
      : undefined
  }
}

/** A refusal without a name: of a gateway or a proxy before Cognito, which says by its status that it is busy. */
export const errorOfStatus = (
  operation: string,
  status: number | undefined,
): CognitoError | InvalidResponseError =>
  status === 429
    ? new CognitoError(operation, 'TooManyRequestsException')
    : new InvalidResponseError(operation, 'body')

/** No answer, or none that tells whether the call arrived: network, time-out, 5xx. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly operation: string

  /** The cause is what `fetch` threw, if it threw. */
  constructor(operation: string, options?: ErrorOptions) {
    super(`${operation} got no answer.`, options)
    this.operation = operation
  }
}

/** There was an answer, and it isn't one that this operation can have. */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError'
  readonly operation: string
  readonly field: string

  constructor(operation: string, field: string) {
    super(`The reply to ${operation} can't be read at ${field}.`)
    this.operation = operation
    this.field = field
  }
}
