/** A question can change by itself, and what is being typed into something else on the page belongs there. */
export function isTypingOutside(root: HTMLElement): boolean {
  const { activeElement } = document
  const places = 'input, select, textarea, iframe, [contenteditable]'
  return Boolean(activeElement?.matches(places)) && !root.contains(activeElement)
}
