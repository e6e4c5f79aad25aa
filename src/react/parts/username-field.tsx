import { useId, useState } from 'react'
import { emailPattern } from '../../challenges/email.js'
import { useAuthUi, useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { Field, type FieldProps } from './field.js'
import { PhoneField } from './phone-field.js'

/** Props of `<UsernameField>`: all of `<Field>`, and this. */
export interface UsernameFieldProps extends FieldProps {
  /**
   * Whether a username that does not match `usernameType` is an error and is not sent. Otherwise the field shows a hint
   * and sends it: at sign-in, Cognito can accept other usernames too.
   * @default false
   */
  readonly strict?: boolean
}

const inputs = {
  username: { type: 'text', inputMode: 'text' },
  email: { type: 'email', inputMode: 'email' },
} as const

/** Asks for a username, an email address or a phone number, by `usernameType`. */
export function UsernameField({ strict, id, description, onBlur, ...props }: UsernameFieldProps) {
  const own = useId()
  const inputId = id ?? own
  const { usernameType = 'username' } = useAuthUi()
  const { validation } = useTexts()
  const [hint, setHint] = useState('')

  /** Checks email addresses. `PhoneField` checks phone numbers. */
  function check(input: HTMLInputElement) {
    if (usernameType !== 'email') return
    const isOther = input.value && !emailPattern.test(input.value.trim())
    input.setCustomValidity(isOther ? validation['not-an-email'] : '')
  }

  function showHint({ validity, validationMessage }: HTMLInputElement) {
    const text = !strict && validity.customError ? validationMessage : ''
    // Avoids a render: React can render once again for an unchanged state.
    if (text !== hint) setHint(text)
  }

  useFormDataEvent(inputId, (_, input) => {
    check(input)
    showHint(input)
    if (!strict) input.setCustomValidity('')
  })

  const common: FieldProps = {
    autoComplete: 'username',
    autoCapitalize: 'none',
    autoCorrect: 'off',
    spellCheck: false,
    ...props,
    id: inputId,
    description: hint ? (
      <>
        {description}
        <span data-part="hint">{hint}</span>
      </>
    ) : (
      description
    ),
    onBlur(event) {
      onBlur?.(event)
      const { currentTarget: input, relatedTarget } = event
      check(input)
      // The hint moves the button, which must not happen between press and release. It is shown on submit then.
      if ((relatedTarget as HTMLElement | null)?.dataset?.part === 'input') showHint(input)
    },
  }
  return (
    <>
      {usernameType === 'phone' ? (
        <PhoneField {...common} />
      ) : (
        <Field {...inputs[usernameType]} {...common} />
      )}
      {!strict && (
        <span data-part="sr-only" role="status">
          {hint}
        </span>
      )}
    </>
  )
}

const attribute = { username: 'username', email: 'email', phone: 'phone_number' } as const

/** Returns the label of the username field, by `usernameType`. */
export function useUsernameLabel(): string {
  const { usernameType = 'username' } = useAuthUi()
  return useTexts().attributes[attribute[usernameType]]
}
