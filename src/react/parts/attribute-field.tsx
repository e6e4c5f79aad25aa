/** One attribute of a user: each has its own kind of input, and those of the application are plain text. */
import type { InputHTMLAttributes } from 'react'
import { useWords } from '../faces.js'
import { Field, type FieldProps } from './field.js'

type Kind = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode'>

const kinds: Readonly<Record<string, Kind>> = {
  address: { autoComplete: 'street-address' },
  birthdate: { type: 'date', autoComplete: 'bday' },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
  family_name: { autoComplete: 'family-name' },
  gender: { autoComplete: 'sex' },
  given_name: { autoComplete: 'given-name' },
  locale: { autoComplete: 'language' },
  middle_name: { autoComplete: 'additional-name' },
  name: { autoComplete: 'name' },
  nickname: { autoComplete: 'nickname' },
  phone_number: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' },
  picture: { type: 'url', autoComplete: 'photo', inputMode: 'url' },
  preferred_username: { autoComplete: 'nickname' },
  profile: { type: 'url', autoComplete: 'url', inputMode: 'url' },
  website: { type: 'url', autoComplete: 'url', inputMode: 'url' },
}

export function AttributeField({ attribute, ...props }: FieldProps & { readonly attribute: string }) {
  return <Field type="text" {...kinds[attribute]} {...props} />
}

/** What an attribute is called; the application's own by their name, unless it says otherwise. */
export function useAttributeLabel(): (attribute: string) => string {
  const { attributes } = useWords()
  return (attribute) =>
    (attributes as Readonly<Record<string, string>>)[attribute] ??
    attribute
      .replace(/^custom:/, '')
      .replaceAll('_', ' ')
      .replace(/^./, (first) => first.toUpperCase())
}
