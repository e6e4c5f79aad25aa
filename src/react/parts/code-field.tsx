import { type InputEvent, useId, useRef } from 'react'
import { cleanCode } from '../../challenges/fields.js'
import { useAuthUi, useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { useWebOtp } from '../use-web-otp.js'
import { Field, type FieldProps } from './field.js'
import { findCode } from './find-code.js'
import { part } from './part.js'

export interface CodeFieldProps extends FieldProps {
  /**
   * How many digits the code has. If it is unknown, six boxes are drawn, more digits can be entered, and the code is
   * never complete by itself.
   */
  readonly digits?: number | undefined
  /** `SMS`, while the code may arrive in a text message, which some browsers can read. */
  readonly deliveryMedium?: string | undefined
  /**
   * Called once for each code that is complete, whether typed, pasted or filled in, and for none that was sent before.
   * If it returns `false`, the code counts as not sent.
   */
  readonly onComplete?: (() => unknown) | undefined
}

/** As many as a code can have; the theme shows those that are needed. */
const slots = (
  <span data-part="slots" aria-hidden="true">
    {[...'12345678'].map((nth) => (
      <span key={nth} />
    ))}
  </span>
)

/** One real input, so that paste, autofill, undo and screen readers all work; the boxes are drawn behind it. */
export const CodeField = part(
  'CodeField',
  ({ digits, deliveryMedium, onComplete, onInput, id, ...props }) => {
    const own = useId()
    const inputId = id ?? own
    const { autoSubmitCode = true } = useAuthUi()
    const { code: texts } = useTexts()
    const status = useRef<HTMLSpanElement>(null)
    const sent = useRef(new Set<string>())
    const before = useRef(0)
    const isComplete = (code: string) => /^\d+$/.test(code) && code.length === digits
    const mayBeCode = (code: string) => /^\d{6,8}$/.test(code)
    const drawn = digits ?? 6

    useFormDataEvent(inputId, (_, { value }) => void sent.current.add(cleanCode(value)))
    useWebOtp(deliveryMedium === 'SMS', (code) => paste(document.getElementById(inputId), code))

    function watch(event: InputEvent<HTMLInputElement>) {
      onInput?.(event)
      const input = event.currentTarget
      const { inputType, isComposing } = event.nativeEvent as globalThis.InputEvent
      if (isComposing) return
      const found = findCode(input.value, isComplete) ?? findCode(input.value, mayBeCode)
      const code = found ?? cleanCode(input.value)
      // More than one digit at once was not typed.
      const filled = code.length - before.current > 1 || /Paste|Drop|Replacement/.test(inputType ?? '')
      before.current = code.length
      // Each digit moves to its box. A user who corrects one in the middle stays there.
      const atEnd = input.selectionStart === input.value.length
      if (found !== undefined && found !== input.value && (filled || atEnd)) input.value = found
      input.dataset.long = String(Math.max(code.length, drawn) > 6)

      const submits = onComplete && autoSubmitCode
      // Said without a render, as nothing else changes.
      if (status.current) status.current.textContent = !submits && isComplete(code) ? texts.complete : ''
      if (!submits || !isComplete(code) || sent.current.has(code)) return
      if (onComplete() !== false) sent.current.add(code)
    }

    return (
      <>
        <Field
          {...props}
          id={inputId}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          dir="ltr"
          data-digits={drawn}
          data-long={drawn > 6}
          startAdornment={slots}
          onInput={watch}
        />
        <span ref={status} data-part="sr-only" role="status" />
      </>
    )
  },
)

function paste(input: HTMLElement | null, code: string): void {
  if (!(input instanceof HTMLInputElement)) return
  input.value = code
  input.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
}
