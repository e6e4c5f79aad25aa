/** The languages of the login screen, by what each calls itself. English is at hand; another is fetched when chosen. */
import type { SignInProps } from 'countersign/ui'

export type Texts = NonNullable<SignInProps['texts']>

export const languages = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  he: 'עברית',
  hi: 'हिन्दी',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  pl: 'Polski',
  'pt-BR': 'Português (Brasil)',
  ru: 'Русский',
  sv: 'Svenska',
  tr: 'Türkçe',
  uk: 'Українська',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
} as const

export type Language = keyof typeof languages

const files = import.meta.glob<Readonly<Record<string, Texts>>>('../src/locales/*.ts')

/** The words of this language; nothing for English, which the kit speaks by itself. */
export async function fetchTexts(language: Language): Promise<Texts | undefined> {
  const file = await files[`../src/locales/${language}.ts`]?.()
  return file && Object.values(file)[0]
}

/** What the words are called in their file: a name in JavaScript has no dash. */
export const nameOfTexts = (language: Language): string =>
  language.replace(/-(\w)/, (_, letter) => letter.toUpperCase())
