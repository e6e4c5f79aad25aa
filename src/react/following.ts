/** Focus, the page's title and what is read aloud follow the question. */
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * `followed` is the question that was followed last: it outlives a screen that broke.
 * What is spoken is for one region that is always there, as many readers miss one that comes with its words.
 */
export function useFollowing(challenge: object | undefined, followed: RefObject<object | undefined>) {
  const root = useRef<HTMLDivElement>(null)
  const [spoken, speak] = useState('')
  const told = useRef('')

  useEffect(() => {
    const title = challenge && titleIn(root.current)?.textContent
    if (!title) return
    const before = document.title
    document.title = title
    told.current = title
    return () => {
      // It may have been changed by whoever comes next.
      if (document.title.includes(told.current)) document.title = before
    }
  }, [challenge])

  // Another language can arrive in the middle of a question.
  useEffect(() => {
    const title = challenge && titleIn(root.current)?.textContent
    if (!title || title === told.current) return
    document.title = document.title.replace(told.current, () => title)
    told.current = title
  })

  useEffect(() => {
    const { current } = root
    // Strict React does this twice.
    if (!challenge || !current || followed.current === challenge) return
    const first = !followed.current
    followed.current = challenge
    // A page that has just been opened keeps its focus where the person has it.
    if (first) return
    const [title, field] = [titleIn(current), firstEmpty(current)]
    const isAway = typesElsewhere(current)
    if (!isAway) (field ?? title)?.focus()
    // A title that has the focus is read anyway.
    speak(((isAway || field) && title?.textContent) || '')
  }, [challenge, followed])

  return { root, spoken }
}

const titleIn = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('[data-part=title]')

/** A question can change by itself, and what is being typed into something else belongs there. */
function typesElsewhere(root: HTMLElement): boolean {
  const { activeElement } = document
  const places = 'input, select, textarea, iframe, [contenteditable]'
  return Boolean(activeElement?.matches(places)) && !root.contains(activeElement)
}

/** What may be left empty is no place to begin at. */
const firstEmpty = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLInputElement>('[data-part=input][aria-required]')].find(({ value }) => !value)
