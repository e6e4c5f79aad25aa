import { useMemo } from 'react'
import { useAuthUi, useTexts } from '../auth-ui.js'
import { callingCodes, countryOf, toE164, toNational } from './numbers.js'

export { toE164, toNational }

interface CountrySelectProps {
  readonly id: string
  readonly language: string | undefined
}

/** Renders the list of countries. Closed, it is as narrow as the calling code. */
export function CountrySelect({ id, language }: CountrySelectProps) {
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
        // The direction of the names: the number beside them is written from left to right in any language.
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

/** Selects the country of a typed number. Without a render, because it happens with each key. */
export function selectCountryOf(select: HTMLSelectElement, typed: string): void {
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

/** Returns the configured country, or the region of the browser's languages. */
function presetOf(country: string | undefined): string {
  const regions = navigator.languages.map(regionOf)
  return [country?.toUpperCase(), ...regions].find((region) => region && callingCodes.has(region)) ?? 'US'
}

/** Returns undefined for languages that do not exist: some browsers report `C` or `en-US@posix`. */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}
