/** The languages of the kit. All except English are loaded when they are selected. */
import type { Texts } from '../src/challenges/texts.js'

const files = import.meta.glob<Readonly<Record<string, Texts>>>('../src/locales/*.ts')

const nameOf = (path: string) => path.replace(/^.*\/(.+)\.ts$/, '$1')
const fetches = new Map(Object.entries(files).map(([path, fetch]) => [nameOf(path), fetch]))

export const locales: readonly string[] = ['en', ...fetches.keys()]

export async function textsIn(locale: string): Promise<Texts | undefined> {
  const file = await fetches.get(locale)?.()
  return file && Object.values(file)[0]
}

interface LanguageSetting {
  readonly locale: string
  readonly direction: string
}

/** Returns the texts of a language, with the selected direction instead of the language's own. */
export async function textsFor({ locale, direction }: LanguageSetting): Promise<Texts | undefined> {
  const texts = await textsIn(locale)
  return texts && (direction === 'ltr' || direction === 'rtl') ? { ...texts, direction } : texts
}

const rightToLeft = new Set(['ar', 'fa', 'he'])

export const directionOf = (locale: string) => (rightToLeft.has(locale) ? 'rtl' : 'ltr')

/** Returns the name of a language in that language. */
export const nativeName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
