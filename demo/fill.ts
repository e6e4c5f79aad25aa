/** Types for the person, the way a password manager does: into whatever says what it is for. */
import type { Known } from './world/known.js'

export function fillKnown(screen: Element | null, known: Known): void {
  for (const [purpose, text] of Object.entries(known)) type(screen, purpose, text)
  screen?.querySelector<HTMLElement>('[type=submit], [data-kind=main]')?.focus()
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
  // React has a setter of its own on the element, which would take this for its own doing.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
  )
}
