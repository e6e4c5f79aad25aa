import { type InputHTMLAttributes, type ReactNode, type Ref, useContext, useId } from 'react'
import { useTexts } from '../auth-ui.js'
import { OnlyError } from './form.js'
import { part } from './part.js'

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with it, in plain words. */
  readonly error?: string | undefined
  readonly optional?: boolean
  /** What there is to choose from, where that is known: then it is a list. */
  readonly options?: readonly FieldOption[] | undefined
  /** Several lines of text. */
  readonly rows?: number | undefined
  /** Not `ref`, which React 18 keeps to itself. */
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  /** Stands before the input: the country of a number. */
  readonly startAdornment?: ReactNode
  /** Stands beside the input: a button that shows what is typed. */
  readonly endAdornment?: ReactNode
  /** Below the input, and read with it. */
  readonly description?: ReactNode
}

export interface FieldOption {
  readonly value: string
  readonly label: string
}

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
    const isOnly = useContext(OnlyError)
    const inputId = id ?? own
    const describedBy = [
      hint && `${own}-hint`,
      error && `${own}-error`,
      description && `${own}-description`,
      input['aria-describedby'],
    ]
    // They take the same properties, but for those that are only for one of them.
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
