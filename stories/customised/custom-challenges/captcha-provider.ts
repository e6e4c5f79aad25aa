/** Simulates a captcha provider: its script in the page, and its verification of tokens. */
interface Wanted {
  readonly siteKey: string
  readonly onToken: (token: string) => void
}

const given = new Set<string>()

function render(place: HTMLElement, { siteKey, onToken }: Wanted): HTMLElement {
  const widget = document.createElement('label')
  widget.className = 'captcha'
  const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
  const brand = Object.assign(document.createElement('small'), { textContent: 'Not a real captcha' })
  widget.append(box, ' I am human ', brand)
  widget.dataset.siteKey = siteKey
  box.addEventListener('change', () => {
    const token = crypto.randomUUID()
    given.add(token)
    onToken(token)
  })
  place.append(widget)
  return widget
}

export const provider = {
  render,
  /** A token is valid once. */
  verify: (token: string) => given.delete(token),
}
