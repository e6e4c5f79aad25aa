import { type ErrorTextKey, sharedErrorTexts } from '../challenges/common-texts.js'
import type { AuthError } from '../wire/auth-error.js'
import { useTexts } from './auth-ui.js'

/**
 * Returns the text for an error and a function for the texts of invalid fields. `ownTexts` are the texts of the
 * challenge, which replace the common ones.
 */
export function useErrorText(error: AuthError | undefined, ownTexts?: Readonly<Record<string, string>>) {
  const { common, errors, validation, retryIn } = useTexts()

  function textOfError(): string | undefined {
    if (!error || error.kind === 'invalid-input') return undefined
    if (error.kind !== 'rejected') return textOf(error.kind)
    const { code, lambdaMessage, retryAfter } = error
    const text = lambdaMessage ?? textOf(code)
    return retryAfter ? retryIn(text, retryAfter) : text
  }

  function textOf(key: ErrorTextKey): string {
    const text = ownTexts?.[key] ?? errors[key]
    return text ?? textOf(sharedErrorTexts[key as keyof typeof sharedErrorTexts] ?? 'unknown')
  }

  /** Returns the text for an issue of one field. In the error summary, the text names the field. */
  function validationText(code: string, label: string, inSummary = false): string {
    const text = validation[code as keyof typeof validation] ?? validation.malformed
    if (typeof text === 'function') return text(label)
    return inSummary ? common.fieldError(label, text) : text
  }

  return {
    errorText: textOfError(),
    validationText,
    /** The text for input that is not accepted and has no field in the form. */
    inputNotAccepted: textOf('invalid-parameter'),
  }
}
