/** What all forms below share: their words, their parts, and what is known of the pool. */
import { createContext, type ReactNode, useContext } from 'react'
import { commonTexts as english } from '../challenges/common-texts.js'
import type { Translated } from '../challenges/text-format.js'
import type { PartialTexts, Texts } from '../challenges/texts.js'
import type { Parts } from './parts/part.js'

/** What the pool asks of a password: it tells nobody who has no account at AWS. */
export interface PasswordPolicy {
  readonly minimumLength?: number
  readonly requireLowercase?: boolean
  readonly requireUppercase?: boolean
  readonly requireNumbers?: boolean
  readonly requireSymbols?: boolean
}

/** What a person's name is in this pool. */
export type UsernameType = 'username' | 'email' | 'phone'

export interface AuthUiOptions {
  /** Another language, or an application's own words. What is missing is said in English. */
  readonly texts?: PartialTexts | undefined
  /** Replacements for the parts that forms are made of. */
  readonly parts?: Parts | undefined
  /** `username`, unless told. */
  readonly usernameType?: UsernameType | undefined
  /** Whether a new account can be made here. It can, unless told. */
  readonly signUp?: boolean | undefined
  /** Attributes that a new account is asked for: those that the pool requires, and any other. */
  readonly signUpAttributes?: readonly string[] | undefined
  /** Attributes that may be left empty: of those for a new account, and along with a first password of one's own. */
  readonly optionalAttributes?: readonly string[] | undefined
  /** Cognito's own default, unless told. */
  readonly passwordPolicy?: PasswordPolicy | undefined
  /** Where phone numbers are from that don't begin with `+`, by ISO 3166: `DE`. The browser's own region, unless told. */
  readonly defaultCountry?: string | undefined
  /** Whether a complete code is sent without the button. @default true */
  readonly autoSubmitCode?: boolean | undefined
  /** Below the forms to sign in and to sign up: other ways in, such as `<ProviderButtons>`. */
  readonly providers?: ReactNode
}

const Context = createContext<AuthUiOptions>({})

export function AuthUiProvider({ children, ...options }: AuthUiOptions & { readonly children?: ReactNode }) {
  return <Context.Provider value={options}>{children}</Context.Provider>
}

export const useAuthUi = (): AuthUiOptions => useContext(Context)

type Common = Omit<Texts, 'challenges'>
type Questions = Texts['challenges']

/** The words that belong to no question. */
export const useTexts = (): Common => commonTextsIn(useAuthUi().texts)

/** The same for these texts: for a place that is not inside the provider. */
export const commonTextsIn = (texts: PartialTexts | undefined): Common =>
  merge(english as Common, texts as Partial<Common> | undefined)

/** The words of one question; its form brings the English ones along. */
export function useChallengeTexts<N extends keyof Questions, English extends object>(
  name: N,
  own: English,
): Translated<English> {
  const told = useAuthUi().texts?.challenges?.[name] as Partial<Translated<English>> | undefined
  return merge(own as unknown as Translated<English>, told)
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

function merge<T>(whole: T, some: unknown): T {
  if (!isGroup(some) || !isGroup(whole)) return whole
  const merged = { ...whole } as Record<string, unknown>
  for (const [name, value] of Object.entries(some)) {
    if (value === undefined) continue
    merged[name] = isGroup(value) ? merge(merged[name], value) : value
  }
  return merged as T
}
