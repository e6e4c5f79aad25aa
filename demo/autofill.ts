/** Fills in fields as a password manager does: finds each field by its `autocomplete` or its name. */
import type { AutofillValues } from './world/autofill-values.js'

export function autofill(screen: Element | null, values: AutofillValues): void {
  for (const [purpose, text] of Object.entries(values)) type(screen, purpose, text)
  screen?.querySelector<HTMLElement>('[type=submit], [data-variant=primary]')?.focus()
}

export function fillCode(screen: Element | null, code: string): void {
  type(screen, 'one-time-code', code)
}

function type(screen: Element | null, purpose: string, text: string): void {
  const input = screen?.querySelector<HTMLInputElement>(
    `input:is([autocomplete~="${purpose}"], [name="${purpose}"])`,
  )
  if (!input || input.readOnly) return
  input.focus()
  // React's setter on the element would hide the change from React: the prototype's setter does not.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
  )
}
