import { createContext, type ReactNode, useContext } from 'react'
import { commonTexts as english } from '../challenges/common-texts.js'
import type { Translated } from '../challenges/text-format.js'
import type { PartialTexts, Texts } from '../challenges/texts.js'
import type { Parts } from './parts/part.js'

/** The password policy of the user pool. It must be repeated here, because Cognito has no public call that returns it. */
export interface PasswordPolicy {
  /**
   * The fewest characters that a password can have.
   * @default 8
   */
  readonly minimumLength?: number
  /**
   * Whether a password needs a lower-case letter.
   * @default false
   */
  readonly requireLowercase?: boolean
  /**
   * Whether a password needs an upper-case letter.
   * @default false
   */
  readonly requireUppercase?: boolean
  /**
   * Whether a password needs a digit.
   * @default false
   */
  readonly requireNumbers?: boolean
  /**
   * Whether a password needs a symbol.
   * @default false
   */
  readonly requireSymbols?: boolean
}

/** The kind of username that the user pool uses. */
export type UsernameType = 'username' | 'email' | 'phone'

/** Options that all forms share. `<SignIn>` and `<AuthLayout>` take them as props. */
export interface AuthUiOptions {
  /**
   * Texts in another language, such as `de` from `countersign/locales/de`, or some texts of your own. Missing texts are
   * shown in English. To change a text of a language, copy the groups around it:
   * `{ ...de, errors: { ...de.errors, blocked: '…' } }`.
   * @default English
   */
  readonly texts?: PartialTexts | undefined
  /**
   * Components that replace parts of all forms, by the name of the part: `Alert`, `Button`, `Checkbox`, `ChoiceList`,
   * `CodeField`, `Field`, `FormLayout`, `PasswordField` or `PhoneField`. No default.
   */
  readonly parts?: Parts | undefined
  /**
   * The kind of username: it decides the label, the keyboard and the check of the username field. If users can sign in
   * with several kinds, such as an email address or a phone number, use `username`.
   * @default 'username'
   */
  readonly usernameType?: UsernameType | undefined
  /**
   * Whether users can create an account. `false` hides the links to the sign-up form and to the confirmation of an
   * account. `session.goTo('sign-up')` still opens the form.
   * @default true
   */
  readonly signUp?: boolean | undefined
  /**
   * Names of the attributes in the sign-up form, as in Cognito: `email`, `phone_number` or `custom:team`. List those that
   * the user pool requires, and any others. The attribute that is the username, by `usernameType`, is not shown twice.
   * @default []
   */
  readonly signUpAttributes?: readonly string[] | undefined
  /**
   * Names of the attributes that users can leave empty: in the sign-up form, where `signUpAttributes` must list them
   * too, and in the form that replaces a temporary password.
   * @default []
   */
  readonly optionalAttributes?: readonly string[] | undefined
  /**
   * The password policy of the user pool. The forms list the requirements below a new password and mark those that it
   * meets, but only Cognito rejects a password. Each object replaces the whole default: `{ minimumLength: 12 }` lists no
   * requirement but the length.
   * @default Eight characters with a lower-case letter, an upper-case letter, a number and a symbol, as in a new user pool.
   */
  readonly passwordPolicy?: PasswordPolicy | undefined
  /**
   * The country that phone fields select first, by its ISO 3166 code: `DE`. It applies to numbers without `+`.
   * @default The region of the browser's languages, or `US` if they have none.
   */
  readonly defaultCountry?: string | undefined
  /**
   * Whether a code is sent as soon as it is complete. Otherwise, and if the length of the code is unknown, the user
   * presses the button.
   * @default true
   */
  readonly autoSubmitCode?: boolean | undefined
  /** Rendered below the sign-in and sign-up forms, such as `<ProviderButtons>`. No default. */
  readonly providers?: ReactNode
}

const Context = createContext<AuthUiOptions>({})

export function AuthUiProvider({ children, ...options }: AuthUiOptions & { readonly children?: ReactNode }) {
  return <Context.Provider value={options}>{children}</Context.Provider>
}

export const useAuthUi = (): AuthUiOptions => useContext(Context)

type CommonTexts = Omit<Texts, 'challenges'>
type ChallengeTexts = Texts['challenges']

/**
 * Returns the texts that belong to no challenge, such as the names of attributes. They include the `texts` of the
 * surrounding `<SignIn>` or `<AuthLayout>`.
 *
 * @example
 * ```tsx
 * import { useTexts } from 'countersign/ui'
 *
 * export const EmailLabel = () => <>{useTexts().attributes.email}</>
 * ```
 */
export const useTexts = (): CommonTexts => commonTextsIn(useAuthUi().texts)

/** Returns the common texts, for code that is outside the provider. */
export const commonTextsIn = (texts: PartialTexts | undefined): CommonTexts =>
  merge(english as CommonTexts, texts as Partial<CommonTexts> | undefined)

/** Returns the texts of a challenge. Its form passes the English ones, so that they load with the form. */
export function useChallengeTexts<N extends keyof ChallengeTexts, English extends object>(
  name: N,
  englishTexts: English,
): Translated<English> {
  const texts = useAuthUi().texts?.challenges?.[name] as Partial<Translated<English>> | undefined
  return merge(englishTexts as unknown as Translated<English>, texts)
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

function merge<T>(base: T, overrides: unknown): T {
  if (!isGroup(overrides) || !isGroup(base)) return base
  const merged = { ...base } as Record<string, unknown>
  for (const [name, value] of Object.entries(overrides)) {
    if (value === undefined) continue
    merged[name] = isGroup(value) ? merge(merged[name], value) : value
  }
  return merged as T
}
