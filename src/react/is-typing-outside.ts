/**
 * Returns whether the user is typing outside of `root`. A challenge can change without an action of the user, and must
 * not take the focus from another field of the page.
 */
export function isTypingOutside(root: HTMLElement): boolean {
  const { activeElement } = document
  const places = 'input, select, textarea, iframe, [contenteditable]'
  return Boolean(activeElement?.matches(places)) && !root.contains(activeElement)
}
