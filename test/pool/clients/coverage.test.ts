/** Each client has an entry for each conversation, and each conversation is tested. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clients, coverage, titlesOf } from './coverage.js'

const homes = ['.', '../../browser/clients']
const urlOf = (...path: string[]) => new URL(path.join('/'), import.meta.url)
const filesIn = (home: string) => readdirSync(urlOf(home)).filter((name) => name.endsWith('.test.ts'))
const read = (home: string, name: string) => readFileSync(urlOf(home, name), 'utf8')

describe.each(Object.entries(coverage))('%s', (_, cells) => {
  test('each client has an entry', () => {
    expect(Object.keys(cells).toSorted()).toEqual([...clients].toSorted())
    for (const cell of Object.values(cells))
      expect(typeof cell === 'string' ? cell : cell.unsupported).toMatch(/^\S.{9,}/)
  })

  test('a client tests it', () => {
    expect(Object.values(cells).filter((cell) => typeof cell === 'string')).not.toEqual([])
  })
})

test.each(clients)('the tests of %s are in a separate file', (client) => {
  const witnesses = homes.flatMap((home) => filesIn(home).map((name) => read(home, name)))
  expect(witnesses.filter((text) => text.includes(`\nwitness('${client}', {\n`))).toHaveLength(1)
})

test.each(clients)('the titles of the tests of %s differ', (client) => {
  expect(new Set(titlesOf(client)).size).toBe(titlesOf(client).length)
})
