/** The other languages: none lacks a word, and none has one of another's. */
import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { describe, expect, test } from 'vitest'
import { english, type Texts } from '../src/challenges/texts.js'

const tags = readdirSync('src/locales').map((file) => file.replace(/\.ts$/, ''))
const nameOf = (tag: string) => tag.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())
const load = async (tag: string): Promise<Texts> => (await import(`../src/locales/${tag}.ts`))[nameOf(tag)]

/** Letters beyond the Latin ones take more room. */
const limit = 5000

/** What a text may be given: each is tried, and those that do not fit are passed over. */
const given = [
  { sentTo: 'j***@e***', by: 'EMAIL', deviceName: 'XX', challenge: 'XX' },
  {},
  'XX',
  1,
  2,
  5,
  11,
  59,
  61,
  600,
]
const odd = /undefined|NaN|\[object|function/

type Say = (given: unknown) => string

/** Every text by its path, with all that those say which are given something: what makes sense of it in English. */
function* said(
  value: unknown,
  original: unknown,
  path = '',
): Generator<[path: string, texts: readonly string[]]> {
  if (typeof value === 'string') yield [path, [value]]
  else if (typeof value === 'function')
    yield [path, given.filter((one) => !odd.test((original as Say)(one))).map((one) => (value as Say)(one))]
  else
    for (const [name, inner] of Object.entries(value as object)) {
      const own = (original as Readonly<Record<string, unknown>> | undefined)?.[name]
      yield* said(inner, own, path ? `${path}.${name}` : name)
    }
}

const originals = new Map(said(english, english))

test('there are twenty and more', () => {
  const asked = [
    'ar',
    'he',
    'fa',
    'de',
    'es',
    'fr',
    'it',
    'ja',
    'ko',
    'nl',
    'pl',
    'pt-BR',
    'ru',
    'sv',
    'tr',
    'uk',
  ]
  expect(tags).toEqual(expect.arrayContaining([...asked, 'zh-Hans', 'zh-Hant', 'hi', 'id']))
})

describe.each(tags)('%s', (tag) => {
  test('has all the words, and none too many', async () => {
    expect([...said(await load(tag), english)].map(([path]) => path).sort()).toEqual(
      [...originals.keys()].sort(),
    )
  })

  test('says something everywhere, in whole characters and without a blank too many', async () => {
    for (const [path, texts] of said(await load(tag), english)) {
      expect(texts.length, path).toBe(originals.get(path)?.length)
      for (const text of texts) expect(text, path).toMatch(/^\S(.*\S)?$/su)
      for (const text of texts) expect(text, path).not.toMatch(odd)
      for (const text of texts) expect(text, path).not.toMatch(/ {2}|#|\uFFFD|\bMFA\b|\bOTP\b/)
    }
  })

  test('leaves hardly a word in English', async () => {
    const same = [...said(await load(tag), english)].filter(
      ([path, texts]) => texts.join() === originals.get(path)?.join() && /[a-z]{3}/.test(texts.join()),
    )
    expect(same.map(([path]) => path).length, same.join('\n')).toBeLessThanOrEqual(8)
  })

  test('counts by its own rules', async () => {
    const { code } = await load(tag)
    const forms = new Set([1, 2, 5, 11, 21].map((seconds) => code.resendIn(seconds)))
    expect(forms.size).toBe(5)
    expect(code.resendIn(61)).not.toBe(code.resendIn(2))
  })

  test(`weighs ${limit / 1000} kB at most`, async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: `src/locales/${tag}.ts`, formats: ['es'] },
        rolldownOptions: { output: { minify: true } },
      },
    })
    const [{ output }] = built as [Rolldown.RolldownOutput]
    expect(gzipSync(output[0].code, { level: 9 }).length).toBeLessThanOrEqual(limit)
  })
})
