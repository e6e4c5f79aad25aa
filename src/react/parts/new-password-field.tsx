import { type InputEvent, useId, useState } from 'react'
import { type PasswordPolicy, useAuthUi, useTexts } from '../auth-ui.js'
import type { FieldProps } from './field.js'
import { PasswordField } from './password-field.js'

const cognitoDefault: PasswordPolicy = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

const tests = {
  requireLowercase: /[a-z]/,
  requireUppercase: /[A-Z]/,
  requireNumbers: /\d/,
  requireSymbols: /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S +\S/,
} as const

type Rule = keyof typeof tests
const rules = Object.keys(tests) as Rule[]

/** Returns the policy as `passwordrules`, by which Safari and password managers generate passwords. */
export function passwordRules({ minimumLength = 8, ...policy }: PasswordPolicy): string {
  const classes: Record<Rule, string> = {
    requireLowercase: 'lower',
    requireUppercase: 'upper',
    requireNumbers: 'digit',
    requireSymbols: '[-!@#$%^&*_=+]',
  }
  const required = rules.filter((rule) => policy[rule]).map((rule) => `required: ${classes[rule]};`)
  return [`minlength: ${minimumLength};`, ...required].join(' ')
}

/** Asks for a new password and shows which requirements of `passwordPolicy` it meets. */
export function NewPasswordField({ onInput, ...props }: FieldProps) {
  const { passwordPolicy = cognitoDefault } = useAuthUi()
  const { password } = useTexts()
  // The state holds the requirements that are met, never the password. Most keys do not change it.
  const [met, setMet] = useState('')
  const id = useId()
  const { minimumLength = 8 } = passwordPolicy

  function watch(event: InputEvent<HTMLInputElement>) {
    onInput?.(event)
    const { value } = event.currentTarget
    const long = value.length >= minimumLength ? ['minimumLength'] : []
    const now = [...long, ...rules.filter((rule) => tests[rule].test(value))].join()
    // Avoids a render: React can render once again for an unchanged state.
    if (now !== met) setMet(now)
  }

  const has = new Set(met.split(','))
  const asked = [
    { label: password.minimumLength(minimumLength), met: has.has('minimumLength') },
    ...rules
      .filter((rule) => passwordPolicy[rule])
      .map((rule) => ({ label: password[rule], met: has.has(rule) })),
  ]

  return (
    <PasswordField
      {...props}
      {...{ passwordrules: passwordRules(passwordPolicy) }}
      autoComplete="new-password"
      onInput={watch}
      aria-describedby={id}
      description={
        <div data-part="rules" id={id}>
          <p data-part="rules-title">{password.requirements}</p>
          <ul>
            {asked.map(({ label, met }) => (
              <li key={label} data-met={met}>
                {label}
                <span data-part="sr-only"> ({met ? password.met : password.notMet})</span>
              </li>
            ))}
          </ul>
          <span data-part="sr-only" role="status">
            {asked.every(({ met }) => met) && password.allMet}
          </span>
        </div>
      }
    />
  )
}
