import { type InputEvent, useId, useRef } from 'react'
import { cleanCode } from '../../challenges/fields.js'
import { useAuthUi, useTexts } from '../auth-ui.js'
import { useFormDataEvent } from '../use-form-data-event.js'
import { useWebOtp } from '../use-web-otp.js'
import { Field, type FieldProps } from './field.js'
import { findCode } from './find-code.js'
import { part } from './part.js'

/** Props of `<CodeField>`: all of `<Field>`, and these. */
export interface CodeFieldProps extends FieldProps {
  /**
   * Number of digits of the code. If it is undefined, six boxes are shown, longer codes are accepted, and `onComplete` is
   * never called. No default.
   */
  readonly digits?: number | undefined
  /** `SMS` if the browser should read the code from a text message (WebOTP). No default. */
  readonly deliveryMedium?: string | undefined
  /**
   * Called once for each complete code, typed, pasted or filled in, but not for a code that was sent before, nor with
   * `autoSubmitCode={false}`. Return `false` only if the code was not sent: it is then called again for the same code at the
   * next input event. After every other result it is not called again for this code. No default.
   */
  readonly onComplete?: // biome-ignore lint/suspicious/noConfusingVoidType: a callback that returns nothing is accepted too
  (() => boolean | void) | undefined
}

/** Boxes for the longest code. The theme shows as many as needed. */
const slots = (
  <span data-part="slots" aria-hidden="true">
    {[...'12345678'].map((nth) => (
      <span key={nth} />
    ))}
  </span>
)

/**
 * Asks for a code of digits. It is one input with boxes drawn behind it, so that paste, autofill, undo and screen readers
 * work. It finds the code in a pasted message.
 */
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
      // The user types one digit at a time.
      const filled = code.length - before.current > 1 || /Paste|Drop|Replacement/.test(inputType ?? '')
      before.current = code.length
      // The value is cleaned after a paste or at its end only, so that the cursor does not jump in a correction.
      const atEnd = input.selectionStart === input.value.length
      if (found !== undefined && found !== input.value && (filled || atEnd)) input.value = found
      input.dataset.long = String(Math.max(code.length, drawn) > 6)

      const submits = onComplete && autoSubmitCode
      // Set without a render, because nothing else changes.
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
