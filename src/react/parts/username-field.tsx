/** Who it is: a username, or the address that serves as one. */
import { useId, useState } from 'react'
import { emailPattern } from '../../challenges/email.js'
import { useAuthUi, useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { Field, type FieldProps } from './field.js'
import { PhoneField } from './phone-field.js'

export interface UsernameFieldProps extends FieldProps {
  /**
   * Whether a name of another shape than `usernameType` says is an error and is not sent. Otherwise a hint says so, as at
   * sign-in, where Cognito may accept other names too.
   * @default false
   */
  readonly strict?: boolean
}

const inputs = {
  username: { type: 'text', inputMode: 'text' },
  email: { type: 'email', inputMode: 'email' },
} as const

export function UsernameField({ strict, id, description, onBlur, ...props }: UsernameFieldProps) {
  const own = useId()
  const inputId = id ?? own
  const { usernameType = 'username' } = useAuthUi()
  const { validation } = useTexts()
  const [hint, setHint] = useState('')

  /** Phone numbers are checked by their own field. */
  function check(input: HTMLInputElement) {
    if (usernameType !== 'email') return
    const isOther = input.value && !emailPattern.test(input.value.trim())
    input.setCustomValidity(isOther ? validation['not-an-email'] : '')
  }

  function showHint({ validity, validationMessage }: HTMLInputElement) {
    const said = !strict && validity.customError ? validationMessage : ''
    // React looks twice at a state that is set to what it is.
    if (said !== hint) setHint(said)
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
      // A button must not move away from the pointer between press and release: it waits until the name is sent.
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

/** What the name is called here: as the attribute that it is. */
export function useUsernameLabel(): string {
  const { usernameType = 'username' } = useAuthUi()
  return useTexts().attributes[attribute[usernameType]]
}
