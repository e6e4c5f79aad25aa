import { type InputEvent, useRef } from 'react'
import { cleanCode } from '../../challenges/answers.js'
import { Field, type FieldProps } from './field.js'
import { part } from './part.js'

export interface CodeFieldProps extends FieldProps {
  /** How many digits are drawn; more can be entered. */
  readonly digits?: number
  /** Whether typing the last digit is enough. A code that is pasted or filled in is complete in any case. */
  readonly endsItself?: boolean
  /** The code is complete: called once for each code. */
  readonly onComplete?: (() => void) | undefined
}

/** One real input, so that paste, autofill, undo and screen readers all work; the boxes are drawn behind it. */
export const CodeField = part('CodeField', ({ digits = 6, endsItself, onComplete, onInput, ...props }) => {
  const told = useRef('')
  const before = useRef(0)

  function watch(event: InputEvent<HTMLInputElement>) {
    onInput?.(event)
    const code = cleanCode(event.currentTarget.value)
    event.currentTarget.dataset.long = String(code.length > digits)
    // More than one digit at once was not typed.
    const filled = code.length - before.current > 1
    before.current = code.length
    const complete = filled ? /^\d{6,8}$/.test(code) : endsItself && code.length === digits
    if (!complete || told.current === code) return
    told.current = code
    onComplete?.()
  }

  return (
    <Field
      {...props}
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
      dir="ltr"
      data-digits={digits}
      onInput={watch}
    />
  )
})
