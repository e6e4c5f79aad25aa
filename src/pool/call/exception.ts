/** A no of the pool's: an exception by its name, with the text that Cognito gives it. */
export class CognitoException extends Error {
  override readonly name = 'CognitoException'
  /** Without `Exception`, which all the names end in. */
  readonly exception: string
  readonly text: string

  constructor(exception: string, text = '') {
    super(`${exception}Exception`)
    this.exception = exception
    this.text = text
  }
}

export function reject(exception: string, text?: string): never {
  throw new CognitoException(exception, text)
}
