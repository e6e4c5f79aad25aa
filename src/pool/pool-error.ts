import { CognitoError } from '../wire/errors.js'

/** A `CognitoError` that also has Cognito's text, for tests that call the pool directly. */
export class PoolError extends CognitoError {
  readonly text: string

  constructor(operation: string, exception: string, text: string) {
    super(operation, exception, text)
    this.text = text
    if (text) this.message = `${this.message.slice(0, -1)}: ${text}`
  }
}
