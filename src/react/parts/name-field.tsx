/** Who it is: a username, or the address that serves as one. */
import { useFaces } from '../faces.js'
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

/** What the name is called here. */
export function useNameLabel(labels: {
  readonly username: string
  readonly email: string
  readonly phone: string
}) {
  const { nameKind = 'username' } = useFaces()
  return labels[nameKind]
}
