/** What phone numbers mean, by the numbering plans of the world: nobody else imports the library or its data. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core/es6'
import plans from 'libphonenumber-js/min/metadata'

type Region = NonNullable<ReturnType<typeof parsePhoneNumberFromString>>['country']

/** The countries of each calling code, the main one first. */
const byCode: Readonly<Record<string, readonly string[]>> = plans.country_calling_codes

/** Calling codes by country. */
export const callingCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(byCode).flatMap(([code, countries]) => countries.map((country) => [country, code] as const)),
)

const parse = (typed: string, country?: string) =>
  parsePhoneNumberFromString(typed, country as Region & string, plans)

/**
 * The number in E.164, or nothing if it cannot be one. Its length must be right, but not each digit: numbering plans
 * change faster than pages are built, and the pool has the last word.
 */
export function toE164(typed: string, country?: string): string | undefined {
  const number = parse(typed, country)
  return number && (number.isPossible() || typed.startsWith('+')) ? number.number : undefined
}

/** The number as it is written in its country, if that is this one and nothing of it gets lost. */
export function toNational(typed: string, country: string | undefined): string | undefined {
  const number = typed.startsWith('+') ? parse(typed) : undefined
  const national = number?.country === country ? number?.formatNational() : undefined
  return national && toE164(national, country) === number?.number ? national : undefined
}

/** Where a number is from that begins with `+`, as soon as that can be told. */
export function countryOf(typed: string, selected?: string): string | undefined {
  if (!typed.startsWith('+')) return undefined
  const { country } = parse(typed) ?? {}
  if (country) return country
  const digits = typed.replace(/\D/g, '')
  // No calling code begins like another.
  const code = [1, 2, 3]
    .map((length) => digits.slice(0, length))
    .find((start) => Object.hasOwn(byCode, start))
  const countries = byCode[code ?? ''] ?? []
  return countries.find((one) => one === selected) ?? countries[0]
}
