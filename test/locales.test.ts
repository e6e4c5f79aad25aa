/** The translations: each has all the texts, in its own language. */
import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { describe, expect, test } from 'vitest'
import { english, type Texts } from '../src/challenges/texts.js'

const tags = readdirSync('src/locales').map((file) => file.replace(/\.ts$/, ''))
const nameOf = (tag: string) => tag.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())
const load = async (tag: string): Promise<Texts> =>
  tag === 'en' ? english : (await import(`../src/locales/${tag}.ts`))[nameOf(tag)]

const limit = 4300

/** Arguments of texts. Each text gets all of them; those that make no sense in English are skipped. */
const destination = 'j***@e***'
const given = [{ destination, deviceName: 'XX', challenge: 'XX' }, {}, 'XX', 1, 2, 5, 11, 21, 59, 61, 600]
const odd = /undefined|NaN|\[object|function/

/** Some texts also take the seconds to wait. */
type Say = (given: unknown, seconds: number) => string
const seconds = 61

function isSense(original: Say, one: unknown): boolean {
  try {
    return !odd.test(original(one, seconds))
  } catch {
    return false
  }
}

/** Yields each text with its path. A function yields a text for each argument that makes sense. */
function* said(
  value: unknown,
  original: unknown,
  path = '',
): Generator<[path: string, texts: readonly string[]]> {
  if (typeof value === 'string') yield [path, [value]]
  else if (typeof value === 'function') {
    const fits = given.filter((one) => isSense(original as Say, one))
    yield [path, fits.map((one) => (value as Say)(one, seconds))]
  } else
    for (const [name, inner] of Object.entries(value as object)) {
      const own = (original as Readonly<Record<string, unknown>> | undefined)?.[name]
      yield* said(inner, own, path ? `${path}.${name}` : name)
    }
}

const originals = new Map(said(english, english))

test('at least twenty languages exist', () => {
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

describe.each(['en', ...tags])('%s', (tag) => {
  test('an error with a waiting time says once when to try again', async () => {
    const { errors, retryIn } = await load(tag)
    for (const code of ['account-locked', 'rate-limited', 'resend-cooldown'] as const) {
      const said = retryIn(errors[code], 300)
      // One sentence says what happened, the other when to try again.
      expect(said.match(/[.。।]/gu), said).toHaveLength(2)
    }
  })

  test('an error in the summary names its field', async () => {
    const { common, validation } = await load(tag)
    const lines = Object.values(validation).map((text) =>
      typeof text === 'function' ? text('XX') : common.fieldError('XX', text),
    )
    for (const line of lines) expect(line).toContain('XX')
  })

  test('the labels of addresses and links differ clearly', async () => {
    const { attributes } = await load(tag)
    const labels = (['address', 'email', 'picture', 'profile', 'website'] as const).map((name) =>
      attributes[name].toLocaleLowerCase(tag),
    )
    for (const label of labels) expect(labels.filter((other) => other.includes(label))).toEqual([label])
  })
})

describe.each(tags)('%s', (tag) => {
  test('the language has each text of English and no other', async () => {
    const paths = [...said(await load(tag), english)].map(([path]) => path)
    expect(paths.filter((path) => path !== 'direction').sort()).toEqual([...originals.keys()].sort())
  })

  test('the texts name their language and direction', async () => {
    const { language, direction, common } = await load(tag)
    expect(language).toBe(tag)
    expect(direction).toBe(/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(common.loading) ? 'rtl' : undefined)
  })

  test('no text is empty, broken or has a space too many', async () => {
    for (const [path, texts] of said(await load(tag), english)) {
      expect(texts.length, path).toBe(originals.get(path)?.length ?? 1)
      expect(texts.length, path).toBeGreaterThan(0)
      for (const text of texts) expect(text, path).toMatch(/^\S(.*\S)?$/su)
      for (const text of texts) expect(text, path).not.toMatch(odd)
      for (const text of texts) expect(text, path).not.toMatch(/ {2}|#|\uFFFD|\bMFA\b|\bOTP\b/)
    }
  })

  test('almost no text is in English', async () => {
    const same = [...said(await load(tag), english)].flatMap(([path, texts]) =>
      path !== 'direction' && texts.join() === originals.get(path)?.join() && /[a-z]{3}/.test(texts.join())
        ? texts.slice(0, 1)
        : [],
    )
    expect([...new Set(same)].length, same.join('\n')).toBeLessThanOrEqual(8)
  })

  test('waiting times follow the plural rules of the language', async () => {
    const { common, code, retryIn } = await load(tag)
    for (const say of [common.expiresIn, code.resendIn, (left: number) => retryIn('', left)]) {
      expect(new Set([1, 2, 5, 11, 21].map(say)).size).toBe(5)
      expect(say(61)).toBe(say(120))
      expect(say(61)).not.toBe(say(2))
    }
  })

  test('two sentences are joined as the language does', async () => {
    const { errors, retryIn } = await load(tag)
    const wide = errors.unknown.endsWith('。')
    expect(retryIn(errors.unknown, 5).startsWith(`${errors.unknown} `)).toBe(!wide)
    expect(retryIn(errors.unknown, 5).startsWith(errors.unknown)).toBe(true)
  })

  test(`the language weighs at most ${limit / 1000} kB`, async () => {
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

describe.each(['ar', 'fa', 'he'])('%s', (tag) => {
  test('an address inside a text is isolated', async () => {
    const alien = /j\*{3}@e\*{3}|XX/g
    const { challenges } = await load(tag)
    const descriptions = [...said(challenges, english.challenges)].flatMap(([path, texts]) =>
      path.endsWith('description') ? texts : [],
    )
    const around = descriptions.flatMap((description) =>
      [...description.matchAll(alien)].map(
        ({ index, 0: { length } }) =>
          description.slice(index - 1, index) + description.slice(index + length, index + length + 1),
      ),
    )
    expect(around.length).toBeGreaterThan(5)
    expect(new Set(around)).toEqual(new Set(['\u2068\u2069']))
  })
})

test.each([
  ['ar', ['بعد ثانية واحدة', 'بعد ثانيتين', 'بعد 5 ثوانٍ', 'بعد 11 ثانية', 'بعد 21 ثانية', 'بعد دقيقتين']],
  ['fa', ['۱ ثانیه', '۲ ثانیه', '۵ ثانیه', '۱۱ ثانیه', '۲۱ ثانیه', '۲ دقیقه']],
  ['fr', ['1 seconde', '2 secondes', '5 secondes', '11 secondes', '21 secondes', '2 minutes']],
  ['he', ['שנייה אחת', 'שתי שניות', '5 שניות', '11 שניות', '21 שניות', 'שתי דקות']],
  ['ja', ['1秒後', '2秒後', '5秒後', '11秒後', '21秒後', '2分後']],
  ['pl', ['1 sekundę', '2 sekundy', '5 sekund', '11 sekund', '21 sekund', '2 minuty']],
  ['ru', ['1 секунду', '2 секунды', '5 секунд', '11 секунд', '21 секунду', '2 минуты']],
  ['uk', ['1 секунду', '2 секунди', '5 секунд', '11 секунд', '21 секунду', '2 хвилини']],
])('%s has the right words for 1, 2, 5, 11, 21 and 61 seconds', async (tag, durations) => {
  const { code } = await load(tag)
  const times = [1, 2, 5, 11, 21, 61]
  expect(times.map((time, nth) => code.resendIn(time).includes(durations[nth] as string))).toEqual(
    times.map(() => true),
  )
})
