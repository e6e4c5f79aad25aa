/**
 * Adds the styles of another library to the page while a story is shown, so that other stories are not changed. They
 * are added to the head: the styles that the library adds for a theme come after them.
 */
export const injectStyles = (fetch: () => Promise<{ readonly default: string }>) => async () => {
  const { default: styles } = await fetch()
  const element = document.createElement('style')
  element.dataset.injected = ''
  element.textContent = styles
  document.head.append(element)
  return () => element.remove()
}
