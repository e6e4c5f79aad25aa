/** An exception of Cognito, with its name and text. */
export class CognitoException extends Error {
  override readonly name = 'CognitoException'
  /** Name without the suffix `Exception`. */
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
