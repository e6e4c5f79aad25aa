/** The code in whatever was pasted: between blanks and dashes, in any script's digits, in the middle of a message. */
import { cleanCode } from '../../challenges/fields.js'

/** Undefined where there is none, or more than one that it could be. */
export function findCode(text: string, fits: (code: string) => boolean): string | undefined {
  const whole = cleanCode(text)
  if (/^\d*$/.test(whole)) return whole
  const runs = text.normalize('NFKC').match(/\p{Nd}(?:[\s\p{Pd}\p{Cf}]?\p{Nd})*/gu) ?? []
  const codes = new Set(runs.map(cleanCode).filter(fits))
  return codes.size === 1 ? [...codes][0] : undefined
}
