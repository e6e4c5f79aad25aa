/** Types and formats of the texts. English is the default; an application or a language replaces any of them. */

/** The same texts in any language: a string for a string, and a function for a function. */
export type Translated<English> = English extends string
  ? string
  : English extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof English]: Translated<English[K]> }

/** The language of the texts. Screen readers choose the voice by it. */
export interface TextLanguage {
  /** A BCP 47 language tag: `pt-BR`. */
  readonly language: string
  /** @default 'ltr' */
  readonly direction?: 'ltr' | 'rtl'
}

/** Some of the texts. The others are English. */
export type PartialTranslation<English> = English extends string | ((...given: never) => string)
  ? Translated<English>
  : { readonly [K in keyof English]?: PartialTranslation<English[K]> }

/** The destination of a code, masked by Cognito. Missing where it is unknown. */
export interface CodeDestination {
  readonly destination?: string | undefined
  /** `SMS` or `EMAIL`. */
  readonly deliveryMedium?: string | undefined
}

type PluralForms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Isolates a text that is written from left to right, such as an address, inside a text that is not. */
export const isolateLtr = (text: string): string => `\u2068${text}\u2069`

/** Creates a format for waiting times: "in 5 seconds", and from a minute on "in 2 minutes". */
export function relativeTimeFormat(language: string): (seconds: number) => string {
  const time = new Intl.RelativeTimeFormat(language)
  return (seconds) =>
    seconds < 60 ? time.format(seconds, 'second') : time.format(Math.ceil(seconds / 60), 'minute')
}

/** Creates a format for counted things, by the plural rules and digits of a language. `#` is replaced by the number. */
export function pluralFormat(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count))
}
