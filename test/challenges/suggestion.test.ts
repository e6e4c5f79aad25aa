/** A passkey is suggested while the form is shown and the page is visible. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { suggestPasskey } from '../../src/challenges/web-authn/suggestion.js'

const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' })

function show() {
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
}

/** Runs all pending promises. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  page.visibilityState = 'hidden'
  vi.stubGlobal('document', page)
  vi.stubGlobal('PublicKeyCredential', { isConditionalMediationAvailable: async () => true })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a page in the background asks for nothing before it is shown', async () => {
  const peek = vi.fn(async () => undefined)
  void suggestPasskey(peek, new AbortController().signal)
  await settle()
  expect(peek).not.toHaveBeenCalled()
  show()
  await settle()
  expect(peek).toHaveBeenCalledOnce()
})

test('a form that is gone before its page is shown asks for nothing, and leaves no listener', async () => {
  const removed = vi.spyOn(page, 'removeEventListener')
  const peek = vi.fn(async () => undefined)
  const controller = new AbortController()
  const suggesting = suggestPasskey(peek, controller.signal)
  await settle()
  controller.abort()
  await suggesting
  expect(removed.mock.calls.map(([type]) => type)).toContain('visibilitychange')
  show()
  await settle()
  expect(peek).not.toHaveBeenCalled()
})

test('a form that is gone while the browser thinks asks for nothing', async () => {
  show()
  const peek = vi.fn(async () => undefined)
  const controller = new AbortController()
  const suggesting = suggestPasskey(peek, controller.signal)
  controller.abort()
  await suggesting
  expect(peek).not.toHaveBeenCalled()
})
