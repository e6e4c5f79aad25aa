/** Who it is: a username, or the address that serves as one. */
import { useFaces, useWords } from '../faces.js'
import { Field, type FieldProps } from './field.js'
import { PhoneField } from './phone-field.js'

const inputs = {
  username: { type: 'text', inputMode: 'text' },
  email: { type: 'email', inputMode: 'email' },
} as const

export function NameField(props: FieldProps) {
  const { nameKind = 'username' } = useFaces()
  const common = { autoComplete: 'username', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false }
  return nameKind === 'phone' ? (
    <PhoneField {...common} {...props} />
  ) : (
    <Field {...common} {...inputs[nameKind]} {...props} />
  )
}

const attribute = { username: 'username', email: 'email', phone: 'phone_number' } as const

/** What the name is called here: as the attribute that it is. */
export function useNameLabel(): string {
  const { nameKind = 'username' } = useFaces()
  return useWords().attributes[attribute[nameKind]]
}
