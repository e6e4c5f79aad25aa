/** Stories as tests: whatever one of them says on the console fails it, unless it is expected to. */
import { afterAll, afterEach, expect } from 'vitest'
import { commands } from 'vitest/browser'
import { drive } from './browser.js'

declare module 'vitest/browser' {
  interface BrowserCommands {
    forceColors(on: boolean): Promise<void>
  }
}

drive({ forceColors: (on) => commands.forceColors(on) })

const said: string[] = []

for (const loud of ['error', 'warn'] as const) {
  const say = console[loud]
  console[loud] = (...words: unknown[]) => {
    said.push(`console.${loud}: ${words.map(String).join(' ')}`)
    say(...words)
  }
}

interface Tested {
  readonly story?: { readonly parameters: { readonly onConsole?: readonly RegExp[] } }
}

afterEach((tested: Tested) => {
  const expected = tested.story?.parameters.onConsole ?? []
  const heard = said.splice(0)
  expect(heard.filter((words) => !expected.some((pattern) => pattern.test(words)))).toEqual([])
  expect(expected.filter((pattern) => !heard.some((words) => pattern.test(words)))).toEqual([])
})

// Who speaks after its time is heard as well.
afterAll(() => expect(said).toEqual([]))
