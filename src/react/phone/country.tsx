/** The country of a phone number: as narrow as its calling code, and a whole list once it is opened. */
import { useMemo } from 'react'
import { useAuthUi, useTexts } from '../auth-ui.js'
import { callingCodes, countryOf, toE164, toNational } from './numbers.js'

export { toE164, toNational }

interface CountryProps {
  readonly id: string
  readonly language: string | undefined
}

export function Country({ id, language }: CountryProps) {
  const { defaultCountry } = useAuthUi()
  const { attributes } = useTexts()
  const [countries, preset] = useMemo(
    () => [namesIn(language), presetOf(defaultCountry)],
    [language, defaultCountry],
  )
  return (
    <span data-part="country" data-code={callingCodes.get(preset)}>
      <select
        id={id}
        aria-label={attributes.country}
        autoComplete="off"
        defaultValue={preset}
        // The names' own direction: the number beside them is written from left to right in any language.
        dir="auto"
        onChange={({ currentTarget }) => choose(currentTarget, currentTarget.value)}
      >
        {countries.map(({ country, name }) => (
          <option key={country} value={country}>
            {`${name} +${callingCodes.get(country)}`}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Chooses where the number says that it is from. Nothing is rendered, as that happens while somebody types. */
export function follow(select: HTMLSelectElement, typed: string): void {
  const country = countryOf(typed, select.value)
  if (country && country !== select.value) choose(select, country)
}

function choose(select: HTMLSelectElement, country: string): void {
  select.value = country
  select.parentElement?.setAttribute('data-code', callingCodes.get(country) ?? '')
}

function namesIn(language: string | undefined) {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const { compare } = new Intl.Collator(language)
  return [...callingCodes.keys()]
    .map((country) => ({ country, name: names.of(country) ?? country }))
    .sort((one, other) => compare(one.name, other.name))
}

/** As the application wants it; or else where the browser's languages are at home. */
function presetOf(country: string | undefined): string {
  const regions = navigator.languages.map(homeOf)
  return [country?.toUpperCase(), ...regions].find((region) => region && callingCodes.has(region)) ?? 'US'
}

/** Some browsers tell languages that are none, such as `C` and `en-US@posix`. */
function homeOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}
