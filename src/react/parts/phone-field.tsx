import { type InputEvent, useEffect, useId, useState } from 'react'
import { useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { Field } from './field.js'
import { part } from './part.js'

/** A phone number, written as people do; what is sent is E.164. What knows of countries comes when one is shown. */
export const PhoneField = part('PhoneField', ({ id, onInput, onBlur, ...props }) => {
  const own = useId()
  const inputId = id ?? own
  const { errors } = useTexts()
  /** Null where it did not arrive: then a number begins with `+`. */
  const [phone, setPhone] = useState<typeof import('../phone/country.js') | null>()
  const [language, setLanguage] = useState<string>()
  const country = () => document.getElementById(`${inputId}-country`) as HTMLSelectElement | null

  function follow(input: HTMLInputElement) {
    const select = country()
    if (select) phone?.follow(select, clean(input.value))
  }

  useEffect(() => {
    let here = true
    const arrive = (arrived: typeof phone) => here && setPhone(arrived)
    import('../phone/country.js').then(arrive, () => arrive(null))
    setLanguage(languageAt(document.getElementById(inputId)))
    return () => {
      here = false
    }
  }, [inputId])

  // What is there already was filled in by the application, a browser, or somebody who is fast.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is there
  useEffect(() => {
    const input = document.getElementById(inputId)
    if (!(input instanceof HTMLInputElement)) return
    follow(input)
    // The country is beside it now: what the form began with need not say it, too.
    const home = input.value === input.defaultValue && phone?.toNational(input.value, country()?.value)
    if (home) input.value = home
  }, [phone])

  /** The number in E.164, or nothing if it can be none; the input says so. */
  function check(input: HTMLInputElement): string | undefined {
    const typed = clean(input.value)
    const number = phone?.toE164(typed, country()?.value) ?? (typed.startsWith('+') ? typed : undefined)
    input.setCustomValidity(typed && !number ? errors['bad-phone-number'] : '')
    return number
  }

  useFormDataEvent(inputId, ({ formData }, input) => {
    follow(input)
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
          <phone.Country id={`${inputId}-country`} language={language} />
        ) : (
          <span data-part="country" />
        ))
      }
      onInput={(event: InputEvent<HTMLInputElement>) => {
        onInput?.(event)
        follow(event.currentTarget)
      }}
      onBlur={(event) => {
        check(event.currentTarget)
        onBlur?.(event)
      }}
    />
  )
})

/** A paste brings along invisible marks, and some keyboards another plus. */
const clean = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()

/** The language of the page around it, if that is one. */
function languageAt(element: HTMLElement | null): string | undefined {
  const { lang } = element?.closest<HTMLElement>('[lang]') ?? {}
  try {
    return Intl.getCanonicalLocales(lang || [])[0]
  } catch {
    return undefined
  }
}
