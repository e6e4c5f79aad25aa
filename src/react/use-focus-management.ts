/** Focus, the page's title and what is read aloud follow the question. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { isTypingOutside } from './is-typing-outside.js'

/**
 * `question` is the number of the one that is asked, and `followed` of the one that was followed last: it outlives a
 * screen that broke, and a question itself may hold what must not.
 * What is spoken is for one region that is always there, as many readers miss one that comes with its words.
 */
export function useFocusManagement(question: number | undefined, followed: RefObject<number | undefined>) {
  const root = useRef<HTMLDivElement>(null)
  const [spoken, speak] = useState('')
  const told = useRef('')

  useEffect(() => {
    const title = question && titleIn(root.current)?.textContent
    if (!title) return
    const before = document.title
    document.title = title
    told.current = title
    return () => {
      // It may have been changed by whoever comes next.
      if (document.title.includes(told.current)) document.title = before
    }
  }, [question])

  // Another language can arrive in the middle of a question.
  useEffect(() => {
    const title = question && titleIn(root.current)?.textContent
    if (!title || title === told.current) return
    document.title = document.title.replace(told.current, () => title)
    told.current = title
  })

  useEffect(() => {
    const { current } = root
    // Strict React does this twice.
    if (!question || !current || followed.current === question) return
    const first = !followed.current
    followed.current = question
    // A page that has just been opened keeps its focus where the person has it.
    if (first) return
    const [title, field] = [titleIn(current), firstEmpty(current)]
    const isAway = isTypingOutside(current)
    if (!isAway) (field ?? title)?.focus()
    // A title that has the focus is read anyway.
    speak(((isAway || field) && title?.textContent) || '')
  }, [question, followed])

  return { root, spoken }
}

const titleIn = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('[data-part=title]')

/** What may be left empty is no place to begin at. */
const firstEmpty = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLInputElement>('[data-part=input][aria-required]')].find(({ value }) => !value)
