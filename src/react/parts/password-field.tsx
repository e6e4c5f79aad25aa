import { type KeyboardEvent, useId, useState } from 'react'
import { useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { Field, type FieldProps } from './field.js'
import { part } from './part.js'

/** Props of `<PasswordField>`: all of `<Field>`, and this. */
export interface PasswordFieldProps extends FieldProps {
  /** `current-password` to sign in, `new-password` to choose one. Password managers need it. */
  readonly autoComplete: 'current-password' | 'new-password'
}

/** Asks for a password. It has a button that shows the password, and warns if Caps Lock is on. */
export const PasswordField = part('PasswordField', ({ id, description, onBlur, ...props }) => {
  const own = useId()
  const inputId = id ?? own
  const { password } = useTexts()
  /** Undefined until the user presses the button. */
  const [shown, setShown] = useState<boolean>()
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => {
    const isOn = event.getModifierState('CapsLock')
    // Avoids a render: React can render once again for an unchanged state.
    if (isOn !== capsLock) setCapsLock(isOn)
  }
  // A browser stores the value of a text input for autofill.
  useFormDataEvent(inputId, () => setShown(undefined))
  return (
    <Field
      {...props}
      id={inputId}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      onKeyDown={watch}
      onKeyUp={watch}
      onBlur={(event) => {
        setCapsLock(false)
        onBlur?.(event)
      }}
      endAdornment={
        <button
          type="button"
          data-part="toggle-password"
          aria-controls={inputId}
          aria-label={shown ? password.hide : password.show}
          onClick={() => setShown(!shown)}
        >
          <Eye open={!shown} />
        </button>
      }
      description={
        <>
          {description}
          <span data-part="sr-only" role="status">
            {shown !== undefined && (shown ? password.shown : password.hidden)}
          </span>
          <span data-part="caps-lock" role="status">
            {capsLock && password.capsLock}
          </span>
        </>
      }
    />
  )
})

const Eye = ({ open }: { readonly open: boolean }) => (
  <svg
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    aria-hidden="true"
  >
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
    <circle cx="12" cy="12" r="2.75" />
    {!open && <path d="m4 4 16 16" />}
  </svg>
)
