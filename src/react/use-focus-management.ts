import { type RefObject, useEffect, useRef, useState } from 'react'
import { isTypingOutside } from './is-typing-outside.js'

/**
 * Moves the focus, the title of the page and the screen reader to each new challenge.
 *
 * `challengeKey` is the key of the current challenge. `followed` holds the key that had the focus last; it is a key, not
 * a challenge, because it survives an error of the form, and a challenge can hold secrets. `spoken` is the text of a
 * live region that is always rendered: many screen readers do not read a region that appears together with its text.
 */
export function useFocusManagement(
  challengeKey: number | undefined,
  followed: RefObject<number | undefined>,
) {
  const root = useRef<HTMLDivElement>(null)
  const [spoken, speak] = useState('')
  const ownTitle = useRef('')

  useEffect(() => {
    const title = challengeKey && titleIn(root.current)?.textContent
    if (!title) return
    const before = document.title
    document.title = title
    ownTitle.current = title
    return () => {
      // The application can have changed it.
      if (document.title.includes(ownTitle.current)) document.title = before
    }
  }, [challengeKey])

  // The texts can change to another language during a challenge.
  useEffect(() => {
    const title = challengeKey && titleIn(root.current)?.textContent
    if (!title || title === ownTitle.current) return
    document.title = document.title.replace(ownTitle.current, () => title)
    ownTitle.current = title
  })

  useEffect(() => {
    const { current } = root
    // StrictMode runs effects twice.
    if (!challengeKey || !current || followed.current === challengeKey) return
    const first = !followed.current
    followed.current = challengeKey
    // A page that has just been opened keeps its focus.
    if (first) return
    const [title, field] = [titleIn(current), firstEmpty(current)]
    const isAway = isTypingOutside(current)
    if (!isAway) (field ?? title)?.focus()
    // A screen reader reads a title that has the focus.
    speak(((isAway || field) && title?.textContent) || '')
  }, [challengeKey, followed])

  return { root, spoken }
}

const titleIn = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('[data-part=title]')

/** Returns the first required field without a value. */
const firstEmpty = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLInputElement>('[data-part=input][aria-required]')].find(({ value }) => !value)
