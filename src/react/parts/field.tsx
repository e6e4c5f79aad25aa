import { type InputHTMLAttributes, type ReactNode, type Ref, useContext, useId } from 'react'
import { useTexts } from '../auth-ui.js'
import { OnlyErrorContext } from './form.js'
import { part } from './part.js'

/** Props of `<Field>`: all of an `<input>`, and these. */
export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Text above the input. */
  readonly label: string
  /** Help between the label and the input. No default. */
  readonly hint?: ReactNode
  /** Error message above the input. No default. */
  readonly error?: string | undefined
  /**
   * Whether the user can leave the field empty. The label says so.
   * @default false
   */
  readonly optional?: boolean
  /** Options of a `<select>`, which replaces the input. Excludes `rows`. No default. */
  readonly options?: readonly FieldOption[] | undefined
  /** Number of lines of a `<textarea>`, which replaces the input. Excludes `options`. No default. */
  readonly rows?: number | undefined
  /** Ref to the input. A prop named `ref` does not reach a component in React 18. No default. */
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  /** Rendered before the input, such as the country of a phone number. No default. */
  readonly startAdornment?: ReactNode
  /** Rendered after the input, such as the button that shows a password. No default. */
  readonly endAdornment?: ReactNode
  /** Rendered below the input and part of its accessible description, such as password requirements. No default. */
  readonly description?: ReactNode
}

/** An option of a `<Field>` that is a list. */
export interface FieldOption {
  readonly value: string
  readonly label: string
}

/**
 * Renders an input with its label, hint and error message.
 *
 * @example
 * ```tsx
 * import { Field, type FormProps, useChallengeForm } from 'countersign/ui'
 *
 * export function Answer(props: FormProps<'CUSTOM_CHALLENGE'>) {
 *   const { field } = useChallengeForm(props)
 *   return <Field {...field('answer', 'Letters')} hint="You see them in the picture." autoComplete="off" />
 * }
 * ```
 */
export const Field = part(
  'Field',
  ({
    label,
    hint,
    error,
    optional,
    options,
    rows,
    startAdornment,
    endAdornment,
    description,
    id,
    inputRef,
    ...input
  }) => {
    const own = useId()
    const { common } = useTexts()
    const isOnly = useContext(OnlyErrorContext)
    const inputId = id ?? own
    const describedBy = [
      hint && `${own}-hint`,
      error && `${own}-error`,
      description && `${own}-description`,
      input['aria-describedby'],
    ]
    // All three take the same props here.
    const Control = (options ? 'select' : rows ? 'textarea' : 'input') as 'input'
    return (
      <div data-part="field" data-invalid={error ? '' : undefined}>
        <label data-part="label" htmlFor={inputId}>
          {label}
          {optional && <span data-part="optional"> ({common.optional})</span>}
        </label>
        {hint && (
          <p data-part="hint" id={`${own}-hint`}>
            {hint}
          </p>
        )}
        {error && (
          <p data-part="error" id={`${own}-error`} role={isOnly ? 'alert' : undefined}>
            {error}
          </p>
        )}
        <div data-part="control">
          {startAdornment}
          <Control
            {...input}
            {...(rows && { rows })}
            ref={inputRef}
            id={inputId}
            data-part="input"
            aria-invalid={error ? true : undefined}
            aria-required={optional ? undefined : true}
            aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
          >
            {options?.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Control>
          {endAdornment}
        </div>
        {description && (
          <div data-part="field-description" id={`${own}-description`}>
            {description}
          </div>
        )}
      </div>
    )
  },
)
