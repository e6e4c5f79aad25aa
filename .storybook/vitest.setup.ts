/** Runs stories as tests. An unexpected message on the console fails the story. */
import { afterAll, afterEach, expect } from 'vitest'
import { commands } from 'vitest/browser'
import { setDriver } from './browser.js'

declare module 'vitest/browser' {
  interface BrowserCommands {
    forceColors(on: boolean): Promise<void>
  }
}

setDriver({ forceColors: (on) => commands.forceColors(on) })

const messages: string[] = []

for (const level of ['error', 'warn'] as const) {
  const original = console[level]
  console[level] = (...words: unknown[]) => {
    messages.push(`console.${level}: ${words.map(String).join(' ')}`)
    original(...words)
  }
}

interface Tested {
  readonly story?: { readonly parameters: { readonly onConsole?: readonly RegExp[] } }
}

afterEach((tested: Tested) => {
  const expected = tested.story?.parameters.onConsole ?? []
  const received = messages.splice(0)
  expect(received.filter((words) => !expected.some((pattern) => pattern.test(words)))).toEqual([])
  expect(expected.filter((pattern) => !received.some((words) => pattern.test(words)))).toEqual([])
})

// A message after the last story fails the file.
afterAll(() => expect(messages).toEqual([]))
