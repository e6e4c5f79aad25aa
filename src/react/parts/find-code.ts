import { cleanCode } from '../../challenges/fields.js'

/**
 * Returns the code in a pasted text, which can be a whole message, with spaces, dashes and the digits of any script.
 * Undefined if there is no code, or more than one candidate.
 */
export function findCode(text: string, fits: (code: string) => boolean): string | undefined {
  const whole = cleanCode(text)
  if (/^\d*$/.test(whole)) return whole
  const runs = text.normalize('NFKC').match(/\p{Nd}(?:[\s\p{Pd}\p{Cf}]?\p{Nd})*/gu) ?? []
  const codes = new Set(runs.map(cleanCode).filter(fits))
  return codes.size === 1 ? [...codes][0] : undefined
}
