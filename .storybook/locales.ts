/** The languages that the kit speaks: English is at hand, and each other is fetched when it is chosen. */
import type { Texts } from '../src/challenges/texts.js'

const files = import.meta.glob<Readonly<Record<string, Texts>>>('../src/locales/*.ts')

const nameOf = (path: string) => path.replace(/^.*\/(.+)\.ts$/, '$1')
const fetches = new Map(Object.entries(files).map(([path, fetch]) => [nameOf(path), fetch]))

export const locales: readonly string[] = ['en', ...fetches.keys()]

export async function textsIn(locale: string): Promise<Texts | undefined> {
  const file = await fetches.get(locale)?.()
  return file && Object.values(file)[0]
}

interface Wanted {
  readonly locale: string
  readonly direction: string
}

/** Words bring the direction of their language along, unless another one is wanted. */
export async function textsFor({ locale, direction }: Wanted): Promise<Texts | undefined> {
  const texts = await textsIn(locale)
  return texts && (direction === 'ltr' || direction === 'rtl') ? { ...texts, direction } : texts
}

const rightToLeft = new Set(['ar', 'fa', 'he'])

export const directionOf = (locale: string) => (rightToLeft.has(locale) ? 'rtl' : 'ltr')

/** What a language calls itself. */
export const ownName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
