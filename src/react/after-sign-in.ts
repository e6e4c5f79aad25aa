/** What happens once the user is signed in: the callback, the focus and the message for screen readers. */
import { useEffect, useRef, useState } from 'react'
import type { PartialTexts } from '../challenges/texts.js'
import { report } from '../session/report.js'
import type { AuthSession } from '../session/session.js'
import type { Tokens } from '../wire/parse-reply.js'
import { languageProps } from './auth-layout.js'
import { commonTextsIn } from './auth-ui.js'
import type { AuthChallenge } from './use-auth-challenge.js'
import { useLatestRef } from './use-latest-ref.js'

/** The tokens of each sign-in that was told. Outside of components, as the screen can be mounted again. */
const told = new WeakSet<Tokens>()

/** Calls `onSignedIn` once for each sign-in, however often and in how many places the screen is mounted. */
export function useOnSignedIn(
  { status, getTokens }: Pick<AuthChallenge, 'status' | 'getTokens'>,
  onSignedIn: ((tokens: Tokens) => void) | undefined,
): void {
  // Not the tokens themselves: then React DevTools cannot show them.
  useEffect(() => {
    const held = status === 'signed-in' ? getTokens() : undefined
    if (!held || !onSignedIn || told.has(held)) return
    told.add(held)
    try {
      onSignedIn(held)
    } catch (error) {
      report(error)
    }
  }, [status, getTokens, onSignedIn])
}

/** Where the screen was in the page. */
interface Place {
  readonly parent: HTMLElement
  readonly before: ChildNode | null
  readonly after: ChildNode | null
}

/**
 * Leads the user from the screen to the children that take its place: a screen reader says that the user is signed in,
 * and the focus moves to the first heading of the children. Where the children or the user have moved the focus, it
 * stays there.
 *
 * Returns the reference for the screen's outermost element.
 */
export function useFocusAfterSignIn(session: AuthSession, status: string, texts: PartialTexts | undefined) {
  const root = useRef<HTMLElement>(null)
  const place = useRef<Place>(undefined)
  const wasAsked = useRef(false)
  const latestTexts = useLatestRef(texts)

  useEffect(() => {
    // A session that was signed in before the page hydrated asks nothing, although the server's markup does.
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
    const unsubscribe = session.subscribe(() => {
      if (session.getSnapshot().status === 'signed-in') return
      unsubscribe()
      region.remove()
    })
    if (!hasFocus()) focusFirstHeading(elementsAt(current))
  }, [session, status, latestTexts])

  // React calls it with null just before it takes the element out of the page.
  const [rootRef] = useState(() => (element: HTMLElement | null) => {
    const last = root.current
    const parent = last?.parentElement
    if (last && parent) place.current = { parent, before: last.previousSibling, after: last.nextSibling }
    root.current = element
  })
  return rootRef
}

const hasFocus = () => document.activeElement !== null && document.activeElement !== document.body

/** The elements that are now where the screen was. */
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

/** Focuses an element that may not be focusable by itself, and leaves no trace on it once the focus moves on. */
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

/** Screen readers miss a text that comes along with its region, so that the text comes a little later. */
const regionAhead = 100
const longEnough = 10_000

const unseen: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/** Has screen readers say a text, by a region at the end of the page that is removed afterwards. Returns the region. */
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
  Object.assign(region.style, unseen)
  // All that is outside of a modal dialog is silent while that is open.
  const dialog = near.closest('dialog, [aria-modal=true]')
  ;(dialog ?? document.body).append(region)
  setTimeout(() => {
    region.textContent = text
  }, regionAhead)
  setTimeout(() => region.remove(), longEnough)
  return region
}
