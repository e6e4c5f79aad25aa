/** Phone numbers and calling codes. Only this file imports the library and its data. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core/es6'
import plans from 'libphonenumber-js/min/metadata'

type Region = NonNullable<ReturnType<typeof parsePhoneNumberFromString>>['country']

/** Countries by calling code, the main country first. */
const byCode: Readonly<Record<string, readonly string[]>> = plans.country_calling_codes

/** Calling codes by country. */
export const callingCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(byCode).flatMap(([code, countries]) => countries.map((country) => [country, code] as const)),
)

const parse = (typed: string, country?: string) =>
  parsePhoneNumberFromString(typed, country as Region & string, plans)

/**
 * Returns the number in E.164, or undefined if it is not a phone number. Checks the length, but not each digit: numbering
 * plans change faster than applications are deployed, and Cognito checks the number too.
 */
export function toE164(typed: string, country?: string): string | undefined {
  const number = parse(typed, country)
  return number && (number.isPossible() || typed.startsWith('+')) ? number.number : undefined
}

/** Returns the number in its national format, if it belongs to this country and the format loses nothing. */
export function toNational(typed: string, country: string | undefined): string | undefined {
  const number = typed.startsWith('+') ? parse(typed) : undefined
  const national = number?.country === country ? number?.formatNational() : undefined
  return national && toE164(national, country) === number?.number ? national : undefined
}

/** Returns the country of a number that begins with `+`, as soon as its digits decide it. */
export function countryOf(typed: string, selected?: string): string | undefined {
  if (!typed.startsWith('+')) return undefined
  const { country } = parse(typed) ?? {}
  if (country) return country
  const digits = typed.replace(/\D/g, '')
  // No calling code is the beginning of another one.
  const code = [1, 2, 3]
    .map((length) => digits.slice(0, length))
    .find((start) => Object.hasOwn(byCode, start))
  const countries = byCode[code ?? ''] ?? []
  return countries.find((one) => one === selected) ?? countries[0]
}
