/** How words are kept: in English first, each replaceable by an application's own or by another language's. */

/** The same words in whatever language: a text for a text, and a function for one that is given something. */
export type Translated<English> = English extends string
  ? string
  : English extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof English]: Translated<English[K]> }

/** Which language a text is in, for whoever reads it aloud. */
export interface TextLanguage {
  /** By BCP 47: `pt-BR`. */
  readonly language: string
  /** `ltr`, unless told. */
  readonly direction?: 'ltr' | 'rtl'
}

/** Some of the words, for an application that says a few things in its own way. */
export type PartialTranslation<English> = English extends string | ((...given: never) => string)
  ? Translated<English>
  : { readonly [K in keyof English]?: PartialTranslation<English[K]> }

/** Where a code went, as far as anybody may know. */
export interface CodeDestination {
  readonly destination?: string | undefined
  /** `SMS` or `EMAIL`. */
  readonly deliveryMedium?: string | undefined
}

type PluralForms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** What is written from left to right, amid what is not. */
export const isolateLtr = (text: string): string => `\u2068${text}\u2069`

/** "in 5 seconds": a minute and more is told in minutes, as nobody counts ninety seconds. */
export function relativeTimeFormat(language: string): (seconds: number) => string {
  const time = new Intl.RelativeTimeFormat(language)
  return (seconds) =>
    seconds < 60 ? time.format(seconds, 'second') : time.format(Math.ceil(seconds / 60), 'minute')
}

/** Numbers as a language writes and counts them; `#` is where the number stands. */
export function pluralFormat(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count))
}
