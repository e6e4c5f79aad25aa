import { type InputEvent, useEffect, useId, useState } from 'react'
import { useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { Field } from './field.js'
import { part } from './part.js'

/**
 * Asks for a phone number in any common format and its country. Sends it as E.164. The list of countries is loaded with the
 * first phone field.
 */
export const PhoneField = part('PhoneField', ({ id, onInput, onBlur, ...props }) => {
  const own = useId()
  const inputId = id ?? own
  const { errors } = useTexts()
  /** The code for countries: undefined while it loads, null if it could not be loaded. A number needs `+` then. */
  const [phone, setPhone] = useState<typeof import('../phone/country.js') | null>()
  const [language, setLanguage] = useState<string>()
  const country = () => document.getElementById(`${inputId}-country`) as HTMLSelectElement | null

  function selectCountryOf(input: HTMLInputElement) {
    const select = country()
    if (select) phone?.selectCountryOf(select, clean(input.value))
  }

  useEffect(() => {
    let isActive = true
    const arrive = (arrived: typeof phone) => isActive && setPhone(arrived)
    import('../phone/country.js').then(arrive, () => arrive(null))
    setLanguage(languageAt(document.getElementById(inputId)))
    return () => {
      isActive = false
    }
  }, [inputId])

  // The application, the browser or the user can have filled in a number while the code was loading.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the code is loaded
  useEffect(() => {
    const input = document.getElementById(inputId)
    if (!(input instanceof HTMLInputElement)) return
    selectCountryOf(input)
    // The country is shown beside the number, so that the initial number needs no calling code.
    const national = input.value === input.defaultValue && phone?.toNational(input.value, country()?.value)
    if (national) input.value = national
  }, [phone])

  /** Returns the number in E.164. If it is not a phone number, marks the input as invalid and returns undefined. */
  function check(input: HTMLInputElement): string | undefined {
    const typed = clean(input.value)
    const number = phone?.toE164(typed, country()?.value) ?? (typed.startsWith('+') ? typed : undefined)
    input.setCustomValidity(typed && !number ? errors['bad-phone-number'] : '')
    return number
  }

  useFormDataEvent(inputId, ({ formData }, input) => {
    selectCountryOf(input)
    formData.set(input.name, check(input) ?? clean(input.value))
  })

  return (
    <Field
      inputMode="tel"
      autoComplete="tel"
      {...props}
      type="tel"
      id={inputId}
      dir="ltr"
      startAdornment={
        phone !== null &&
        (phone ? (
          <phone.CountrySelect id={`${inputId}-country`} language={language} />
        ) : (
          <span data-part="country" />
        ))
      }
      onInput={(event: InputEvent<HTMLInputElement>) => {
        onInput?.(event)
        selectCountryOf(event.currentTarget)
      }}
      onBlur={(event) => {
        check(event.currentTarget)
        onBlur?.(event)
      }}
    />
  )
})

/** Removes invisible characters of pasted text, and replaces full-width digits and plus signs. */
const clean = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()

/** Returns the language of the page at this element, if it is valid. */
function languageAt(element: HTMLElement | null): string | undefined {
  const { lang } = element?.closest<HTMLElement>('[lang]') ?? {}
  try {
    return Intl.getCanonicalLocales(lang || [])[0]
  } catch {
    return undefined
  }
}
