/** One attribute of a user: each has its own kind of input, and those of the application are plain text. */
import { useMemo } from 'react'
import { useTexts } from '../auth-ui.js'
import { getOwn } from '../get-own.js'
import { Field, type FieldOption, type FieldProps } from './field.js'
import { PhoneField } from './phone-field.js'

type Kind = Partial<FieldProps> & {
  /** What there is to choose from, as far as the browser knows; and what is the likely choice. */
  readonly choices?: () => readonly FieldOption[] | undefined
  readonly likely?: () => string
}

/** In the order in which people think of them: name, contact, date of birth, the rest. */
const kinds: Readonly<Record<string, Kind>> = {
  name: { autoComplete: 'name' },
  given_name: { autoComplete: 'given-name' },
  middle_name: { autoComplete: 'additional-name' },
  family_name: { autoComplete: 'family-name' },
  nickname: { autoComplete: 'nickname' },
  preferred_username: { autoComplete: 'nickname' },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
  phone_number: {},
  address: { rows: 3, autoComplete: 'street-address' },
  // A year has four digits, unless a browser is told nothing.
  birthdate: { type: 'date', autoComplete: 'bday', max: '9999-12-31' },
  gender: { autoComplete: 'sex' },
  locale: { autoComplete: 'language', choices: languages, likely: () => navigator.language },
  zoneinfo: { choices: timeZones, likely: ownZone },
  website: { type: 'url', autoComplete: 'url', inputMode: 'url' },
  profile: { type: 'url', autoComplete: 'url', inputMode: 'url' },
  picture: { type: 'url', autoComplete: 'photo', inputMode: 'url' },
}

/** Sorts attributes as people think of them. The application's own come last, as they are. */
export function sortAttributes(attributes: readonly string[]): readonly string[] {
  const known = Object.keys(kinds)
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length)
  return [...attributes].sort((one, other) => place(one) - place(other))
}

const nothing = { value: '', label: '' }

export function AttributeField({ attribute, ...props }: FieldProps & { readonly attribute: string }) {
  const { choices, likely, ...kind } = getOwn(kinds, attribute) ?? {}
  const options = useMemo(() => choices?.(), [choices])
  if (attribute === 'phone_number') return <PhoneField {...props} />
  if (!options) return <Field type="text" {...kind} {...props} />
  // What need not be told is not chosen for anybody.
  const chosen = props.optional ? '' : likely?.()
  return <Field {...kind} options={[nothing, ...options]} defaultValue={chosen} {...props} />
}

/** What an attribute is called; the application's own by their name, unless it says otherwise. */
export function useAttributeLabel(): (attribute: string) => string {
  const { attributes } = useTexts()
  return (attribute) =>
    getOwn(attributes as Readonly<Record<string, string>>, attribute) ??
    attribute
      .replace(/^custom:/, '')
      .replaceAll(/[_-]+/g, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, (_, end, start) => `${end} ${start.toLowerCase()}`)
      .replace(/^./u, (first) => first.toUpperCase())
}

function ownZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function timeZones(): readonly FieldOption[] | undefined {
  // Not every browser in use can tell them all.
  const known = Intl.supportedValuesOf?.('timeZone')
  return (
    known &&
    [...new Set([...known, ownZone()])].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
  )
}

const common = 'ar de en es fa fr he hi id it ja ko nl pl pt-BR ru sv tr uk zh-Hans zh-Hant'.split(' ')

/** Each by the name that it has for itself. */
function languages(): readonly FieldOption[] {
  return [...new Set([...navigator.languages, ...common])].flatMap((value) => {
    const label = ownNameOf(value)
    return label ? [{ value, label }] : []
  })
}

/** Some browsers tell languages that are none, such as `C` and `en-US@posix`. */
function ownNameOf(language: string): string | undefined {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language)
  } catch {
    return undefined
  }
}
