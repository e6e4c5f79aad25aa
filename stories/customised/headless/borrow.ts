/**
 * Another library's styles, in the page for as long as a story is shown: they never reach its neighbours. They stand
 * in the head, so that what the library itself adds for a theme comes after them.
 */
export const borrow = (fetch: () => Promise<{ readonly default: string }>) => async () => {
  const { default: styles } = await fetch()
  const element = document.createElement('style')
  element.dataset.borrowed = ''
  element.textContent = styles
  document.head.append(element)
  return () => element.remove()
}
