/** Focus, the page's title and what is read aloud follow the question. */
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * `followed` is the question that was followed last: it outlives a screen that broke.
 * What is spoken is for one region that is always there, as many readers miss one that comes with its words.
 */
export function useFollowing(challenge: object | undefined, followed: RefObject<object | undefined>) {
  const root = useRef<HTMLDivElement>(null)
  const [spoken, speak] = useState('')

  useEffect(() => {
    const title = challenge && titleIn(root.current)?.textContent
    if (!title) return
    const before = document.title
    document.title = title
    return () => {
      // It may have been changed by whoever comes next.
      if (document.title.includes(title)) document.title = before
    }
  }, [challenge])

  useEffect(() => {
    const { current } = root
    // Strict React does this twice.
    if (!challenge || !current || followed.current === challenge) return
    const first = !followed.current
    followed.current = challenge
    // A page that has just been opened keeps its focus where the person has it.
    if (first) return
    const [title, field] = [titleIn(current), firstEmpty(current)]
    ;(field ?? title)?.focus()
    // A title that has the focus is read anyway.
    speak((field && title?.textContent) ?? '')
  }, [challenge, followed])

  return { root, spoken }
}

const titleIn = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('[data-part=title]')

/** What may be left empty is no place to begin at. */
const firstEmpty = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLInputElement>('[data-part=input][aria-required]')].find(({ value }) => !value)
