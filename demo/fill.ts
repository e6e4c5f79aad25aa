/** Types for the person, the way a password manager does: into whatever says what it is for. */
interface Login {
  readonly username: string
  readonly password: string | undefined
}

export function fillLogin(screen: Element | null, { username, password }: Login): void {
  type(screen, 'username', username)
  type(screen, 'current-password', password)
  type(screen, 'new-password', password)
  screen?.querySelector<HTMLElement>('[type=submit], [data-kind=main]')?.focus()
}

export function fillCode(screen: Element | null, code: string): void {
  type(screen, 'one-time-code', code)
}

function type(screen: Element | null, purpose: string, text: string | undefined): void {
  const input = screen?.querySelector<HTMLInputElement>(`input[autocomplete~="${purpose}"]`)
  if (!input || input.readOnly || text === undefined) return
  input.focus()
  // React has a setter of its own on the element, which would take this for its own doing.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
  )
}
