/** A problem in words: as an application wants them, by the question where it has its own, or in general. */
import { type ErrorTextKey, sharedErrorTexts } from '../challenges/common-texts.js'
import type { AuthError } from '../wire/auth-error.js'
import { useTexts } from './auth-ui.js'

type Own = Readonly<Record<string, string>> | undefined

/** What to say of the last answer, or of one field of it. */
export function useErrorText(error: AuthError | undefined, own?: Own) {
  const { common, errors, validation, retryIn } = useTexts()

  function say(): string | undefined {
    if (!error || error.kind === 'invalid-input') return undefined
    if (error.kind !== 'rejected') return sayTrouble(error.kind)
    const { code, lambdaMessage, retryAfter } = error
    const said = lambdaMessage ?? sayTrouble(code)
    return retryAfter ? retryIn(said, retryAfter) : said
  }

  function sayTrouble(trouble: ErrorTextKey): string {
    const said = own?.[trouble] ?? errors[trouble]
    return said ?? sayTrouble(sharedErrorTexts[trouble as keyof typeof sharedErrorTexts] ?? 'unknown')
  }

  /** Returns the text of an issue of one field. In the error summary it names the field. */
  function validationText(code: string, label: string, inSummary = false): string {
    const said = validation[code as keyof typeof validation] ?? validation.malformed
    if (typeof said === 'function') return said(label)
    return inSummary ? common.fieldError(label, said) : said
  }

  return {
    said: say(),
    validationText,
    /** The text for input that is not accepted and has no field in the form. */
    inputNotAccepted: sayTrouble('invalid-parameter'),
  }
}
