import { useEffect, useRef, useState } from 'react'
import type { PartialTexts } from '../challenges/texts.js'
import { report } from '../session/report.js'
import type { AuthSession } from '../session/session.js'
import type { Tokens } from '../wire/parse-reply.js'
import { languageProps } from './auth-layout.js'
import { commonTextsIn } from './auth-ui.js'
import type { AuthChallenge } from './use-auth-challenge.js'
import { useLatestRef } from './use-latest-ref.js'

/** Tokens for which `onSignedIn` was called. Outside of components, because the screen can be mounted again. */
const reported = new WeakSet<Tokens>()

/** Calls `onSignedIn` once for each sign-in, however often and in how many places the screen is mounted. */
export function useOnSignedIn(
  { status, getTokens }: Pick<AuthChallenge, 'status' | 'getTokens'>,
  onSignedIn: ((tokens: Tokens) => void) | undefined,
): void {
  // Depends on the function, not on the tokens, so that React DevTools cannot show them.
  useEffect(() => {
    const held = status === 'signed-in' ? getTokens() : undefined
    if (!held || !onSignedIn || reported.has(held)) return
    reported.add(held)
    try {
      onSignedIn(held)
    } catch (error) {
      report(error)
    }
  }, [status, getTokens, onSignedIn])
}

/** Position of the screen in the page. */
interface Place {
  readonly parent: HTMLElement
  readonly before: ChildNode | null
  readonly after: ChildNode | null
}

/**
 * Announces the sign-in to screen readers when the children replace the screen, and moves the focus to their first
 * heading. If the children or the user have moved the focus, it does not change.
 *
 * Returns the ref for the outermost element of the screen.
 */
export function useFocusAfterSignIn(session: AuthSession, status: string, texts: PartialTexts | undefined) {
  const root = useRef<HTMLElement>(null)
  const place = useRef<Place>(undefined)
  const wasAsked = useRef(false)
  const latestTexts = useLatestRef(texts)

  useEffect(() => {
    // A session that is signed in before hydration has no challenge, although the server rendered a form.
    if (session.getSnapshot().status === 'challenge') wasAsked.current = true
    if (status !== 'signed-in' || !wasAsked.current) return
    wasAsked.current = false
    const { current } = place
    if (root.current || !current) return
    const region = announce(
      commonTextsIn(latestTexts.current).common.signedIn,
      languageProps(latestTexts.current),
      current.parent,
    )
    // Not an effect that ends with the screen: the application may leave this page immediately.
    const remove = () => {
      clearTimeout(timer)
      unsubscribe()
      region.remove()
    }
    const timer = setTimeout(remove, removalDelay)
    const unsubscribe = session.subscribe(() => {
      if (session.getSnapshot().status !== 'signed-in') remove()
    })
    if (!hasFocus()) focusFirstHeading(elementsAt(current))
  }, [session, status, latestTexts])

  // React calls it with null immediately before it removes the element.
  const [rootRef] = useState(() => (element: HTMLElement | null) => {
    const last = root.current
    const parent = last?.parentElement
    if (last && parent) place.current = { parent, before: last.previousSibling, after: last.nextSibling }
    root.current = element
  })
  return rootRef
}

const hasFocus = () => document.activeElement !== null && document.activeElement !== document.body

/** Returns the elements that replaced the screen. */
function elementsAt({ parent, before, after }: Place): readonly Element[] {
  const nodes = [...parent.childNodes]
  const start = before ? nodes.indexOf(before) + 1 : 0
  const end = after ? nodes.indexOf(after) : -1
  return nodes.slice(start, end < start ? undefined : end).filter((node) => node instanceof Element)
}

function focusFirstHeading(elements: readonly Element[]): void {
  const find = (selector: string) =>
    elements.map((one) => (one.matches(selector) ? one : one.querySelector(selector))).find(Boolean)
  const targets = [find('h1'), find('h2, h3, h4, h5, h6, [role=heading]'), elements[0]]
  for (const target of targets) if (target instanceof HTMLElement && focus(target)) return
}

/** Moves the focus to an element, if necessary with a `tabindex` that is removed on blur. Returns whether it worked. */
function focus(element: HTMLElement): boolean {
  const isAdded = !element.hasAttribute('tabindex')
  const remove = () => isAdded && element.removeAttribute('tabindex')
  if (isAdded) element.tabIndex = -1
  element.addEventListener('blur', remove, { once: true })
  element.focus({ preventScroll: true })
  const isFocused = document.activeElement === element
  if (!isFocused) remove()
  return isFocused
}

/** Milliseconds between region and text: many screen readers do not read a region that appears with its text. */
const textDelay = 100
const removalDelay = 10_000

const visuallyHidden: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/** Announces a text to screen readers with a live region. Returns the region, which the caller removes. */
function announce(
  text: string,
  { lang, dir }: { lang?: string | undefined; dir?: string | undefined },
  near: Element,
): Element {
  const region = document.createElement('div')
  region.setAttribute('role', 'status')
  region.dataset.part = 'sr-only'
  if (lang) region.lang = lang
  if (dir) region.dir = dir
  Object.assign(region.style, visuallyHidden)
  // Screen readers ignore everything outside of an open modal dialog.
  const dialog = near.closest('dialog, [aria-modal=true]')
  ;(dialog ?? document.body).append(region)
  setTimeout(() => {
    region.textContent = text
  }, textDelay)
  return region
}
