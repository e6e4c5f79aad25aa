/** A refusal as the pool's own caller hears it: with its text, which a kit keeps to itself. */
import { CognitoError } from '../wire/halt.js'

/** `CognitoError`, for a kit. Whoever calls an operation in a test is also told why. */
export class PoolError extends CognitoError {
  readonly text: string

  constructor(operation: string, exception: string, text: string) {
    super(operation, exception, text)
    this.text = text
    if (text) this.message = `${this.message.slice(0, -1)}: ${text}`
  }
}
