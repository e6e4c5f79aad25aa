/** The languages of the login screen, each by its own name. All except English are loaded when they are selected. */
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

/** Returns the texts of a language. English is the default of the kit and has no texts here. */
export async function fetchTexts(language: Language): Promise<Texts | undefined> {
  const file = await files[`../src/locales/${language}.ts`]?.()
  return file && Object.values(file)[0]
}

/** Returns the name of the export in the language's file: `pt-BR` is exported as `ptBR`. */
export const nameOfTexts = (language: Language): string =>
  language.replace(/-(\w)/, (_, letter) => letter.toUpperCase())
