import { useMemo } from 'react'
import { useTexts } from '../auth-ui.js'
import { getOwn } from '../get-own.js'
import { Field, type FieldOption, type FieldProps } from './field.js'
import { PhoneField } from './phone-field.js'

type Kind = Partial<FieldProps> & {
  /** Options that the browser knows, and the one that is selected first. */
  readonly choices?: () => readonly FieldOption[] | undefined
  readonly preselected?: () => string
}

/** Inputs by attribute, in the order of the form: name, contact, date of birth, the rest. */
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
  // Without `max`, browsers accept years of six digits.
  birthdate: { type: 'date', autoComplete: 'bday', max: '9999-12-31' },
  gender: { autoComplete: 'sex' },
  locale: { autoComplete: 'language', choices: languages, preselected: () => navigator.language },
  zoneinfo: { choices: timeZones, preselected: ownZone },
  website: { type: 'url', autoComplete: 'url', inputMode: 'url' },
  profile: { type: 'url', autoComplete: 'url', inputMode: 'url' },
  picture: { type: 'url', autoComplete: 'photo', inputMode: 'url' },
}

/** Sorts attributes in the order above. Custom attributes come last, in the given order. */
export function sortAttributes(attributes: readonly string[]): readonly string[] {
  const known = Object.keys(kinds)
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length)
  return [...attributes].sort((one, other) => place(one) - place(other))
}

const emptyOption = { value: '', label: '' }

/**
 * Asks for one user attribute with the matching input, such as a date, a list of time zones or a phone number. Custom
 * attributes are text.
 *
 * @example
 * ```tsx
 * import { AttributeField, type FormProps, useAttributeLabel, useChallengeForm } from 'countersign/ui'
 *
 * export function Birthdate(props: FormProps<'sign-up'>) {
 *   const { field } = useChallengeForm(props)
 *   const labelOf = useAttributeLabel()
 *   return <AttributeField attribute="birthdate" {...field('attributes.birthdate', labelOf('birthdate'))} />
 * }
 * ```
 */
export function AttributeField({ attribute, ...props }: FieldProps & { readonly attribute: string }) {
  const { choices, preselected, ...kind } = getOwn(kinds, attribute) ?? {}
  const options = useMemo(() => choices?.(), [choices])
  if (attribute === 'phone_number') return <PhoneField {...props} />
  if (!options) return <Field type="text" {...kind} {...props} />
  // An optional attribute stays empty.
  const chosen = props.optional ? '' : preselected?.()
  return <Field {...kind} options={[emptyOption, ...options]} defaultValue={chosen} {...props} />
}

/**
 * Returns a function that returns the label of an attribute, from `texts.attributes`. A custom attribute without a text is
 * labelled with its name: `custom:vat_id` is "Vat id".
 */
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
  // Older browsers do not have it.
  const known = Intl.supportedValuesOf?.('timeZone')
  return (
    known &&
    [...new Set([...known, ownZone()])].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
  )
}

const common = 'ar de en es fa fr he hi id it ja ko nl pl pt-BR ru sv tr uk zh-Hans zh-Hant'.split(' ')

/** Returns languages, each with its name in that language. */
function languages(): readonly FieldOption[] {
  return [...new Set([...navigator.languages, ...common])].flatMap((value) => {
    const label = ownNameOf(value)
    return label ? [{ value, label }] : []
  })
}

/** Returns undefined for languages that do not exist: some browsers report `C` or `en-US@posix`. */
function ownNameOf(language: string): string | undefined {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language)
  } catch {
    return undefined
  }
}
