/** Errors that the stories show, each with the text that the user reads. */
import type { AuthError, ErrorCode } from 'countersign'
import { commonTexts, type ErrorTextKey, sharedErrorTexts } from '../../src/challenges/common-texts.js'

export interface ExampleError {
  readonly error: AuthError
  readonly message: string
  /** The label of the field that shows the message. Without it, the message is above the form. */
  readonly label?: string
}

type RejectedError = Extract<AuthError, { readonly kind: 'rejected' }>

interface Details
  extends Partial<Pick<RejectedError, 'field' | 'retryAfter'>>,
    Partial<Pick<ExampleError, 'message' | 'label'>> {}

/** Returns the text of an error. Some errors share the text of another error. */
export const errorTextOf = (trouble: ErrorTextKey): string => {
  const text: string | undefined = commonTexts.errors[trouble as keyof typeof commonTexts.errors]
  return text ?? errorTextOf(sharedErrorTexts[trouble as keyof typeof sharedErrorTexts])
}

function rejected(
  code: ErrorCode,
  recovery: RejectedError['recovery'],
  { message = errorTextOf(code), label, ...details }: Details,
): ExampleError {
  const { retryAfter } = details
  return {
    error: { kind: 'rejected', code, recovery, ...details },
    message: retryAfter ? commonTexts.retryIn(message, retryAfter) : message,
    ...(label && { label }),
  }
}

/** The user can answer the same challenge again. */
export const retryError = (code: ErrorCode, details: Details = {}): ExampleError =>
  rejected(code, 'retry', details)

/** The user must begin at the first form. */
export const restartError = (code: ErrorCode, details: Details = {}): ExampleError =>
  rejected(code, 'restart', details)

export const tooManyAttempts = retryError('too-many-attempts', { retryAfter: 300 })
export const accountLocked = restartError('account-locked', { retryAfter: 30 })
export const sessionExpired = restartError('session-expired')
export const networkError: ExampleError = {
  error: { kind: 'network', operation: 'RespondToAuthChallenge', recovery: 'retry' },
  message: errorTextOf('network'),
}
