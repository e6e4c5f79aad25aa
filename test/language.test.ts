/** The comments, docs, titles and texts of the project keep to plain words. The rules are in `language/rules.js`. */
import { expect, test } from 'vitest'
import { violationsIn, violationsOf } from './language/check.js'
import { undocumentedDefaults } from './language/defaults.js'

test('no comment, page, title or text breaks a rule of language', () => {
  expect(violationsIn()).toEqual([])
}, 60_000)

test.each([
  ['comment', ' Whoever signs in is remembered. '],
  ['comment', ' What the user typed. '],
  ['comment', ' The code is sent anew. '],
  ['docs', 'The default is 30, unless told.'],
  ['text', 'Somebody has this username already.'],
  ['title', 'is rejected'],
] as const)('a %s such as "%s" is a violation', (kind, words) => {
  const found = violationsOf({ kind, words, file: 'example.ts', line: 7 })
  expect(found[0]).toMatch(/^example\.ts:7 /)
})

test.each([
  ['comment', ' Returns the username that the user typed. '],
  ['docs', 'The default is 30 seconds.'],
  ['text', 'Username is too short.'],
  ['title', 'a wrong code is rejected'],
] as const)('a %s such as "%s" is no violation', (kind, words) => {
  expect(violationsOf({ kind, words, file: 'example.ts', line: 7 })).toEqual([])
})

test('a violation in a long comment has the line of its word', () => {
  const words = '*\n * Returns the user.\n * Nobody else has it.\n '
  expect(violationsOf({ kind: 'comment', words, file: 'example.ts', line: 7 })).toEqual([
    expect.stringMatching(/^example\.ts:9 /),
  ])
})

test('an optional prop without a default in its comment is a violation', () => {
  const source = (comment: string) =>
    `export interface SignInProps {\n  /** ${comment} */\n  readonly layout?: 'card'\n}`
  expect(undocumentedDefaults('example.ts', source('The layout.'))).toEqual([
    expect.stringMatching(/^example\.ts:3 SignInProps\.layout /),
  ])
  expect(undocumentedDefaults('example.ts', source("The layout. @default 'card'"))).toEqual([])
  expect(undocumentedDefaults('example.ts', source('The layout. No default.'))).toEqual([])
})
