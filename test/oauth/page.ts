/** A page in a tab, as far as one is left and come back to. */
import { onTestFinished, vi } from 'vitest'
import { mapStorage } from '../mock-cognito.js'

export function openPage(address = 'https://app.example/') {
  const tab = new Map<string, string>()
  const listeners = new Set<(event: object) => void>()
  const page = {
    href: address,
    get origin() {
      return new URL(page.href).origin
    },
    /** The address to which the page was sent. */
    left: [] as URL[],
    assign: (url: string) => void page.left.push(new URL(url)),
  }
  vi.stubGlobal('location', page)
  vi.stubGlobal('history', {
    state: { of: 'the router' },
    replaceState(state: unknown, _: string, url: URL) {
      if (JSON.stringify(state) !== '{"of":"the router"}') throw new Error('The router lost its state.')
      page.href = String(url)
    },
  })
  vi.stubGlobal('sessionStorage', mapStorage(tab))
  vi.stubGlobal('addEventListener', (_: 'pageshow', listener: (event: object) => void) =>
    listeners.add(listener),
  )
  vi.stubGlobal('removeEventListener', (_: 'pageshow', listener: (event: object) => void) =>
    listeners.delete(listener),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  return {
    page,
    tab,
    /** Shown: `persisted` if it is the same as before, with all that runs in it. */
    show: (persisted: boolean) => {
      for (const listener of [...listeners]) listener({ persisted })
    },
    listening: () => listeners.size,
  }
}
