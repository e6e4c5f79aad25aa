/** Texts that several answers share, and their rules. */
import { emailPattern } from './email.js'
import { freeText, optional, type Rule, text, unless } from './schema.js'

const asTyped = (typed: string) => typed
const trimmed = (typed: string) => typed.trim()
const atMost = (limit: number): Rule => [({ length }) => length <= limit, 'too-long']

/** Decimal digits of any script as ASCII, without the blanks, dashes and invisible marks that a paste brings along. */
export const cleanCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)))

// Each script's digits stand in one run from 0 to 9, so the value is the distance from the run's start.
function digitOf(codePoint: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value++
  return value
}

/** A code of any length is taken: how many digits it has is written on no page of AWS's. */
export const code = (digits: RegExp = /^\d{6,8}$/) => text(cleanCode, [digits, 'not-a-code'])

/** Trimmed, as a paste often ends in a blank; Cognito allows none inside. */
export const username = text(trimmed, atMost(128), [/^\S*$/, 'has-spaces'])

/** A username that is needed only if the challenge has none. If it has one, that one counts, and this is not checked. */
export const usernameIfMissing = (details: { readonly username?: string | undefined }) =>
  details.username ? optional(freeText) : unless(false, username)

/** Never trimmed: what was typed is what was chosen. */
export const password = text(asTyped, atMost(256))

/** The least that any pool asks for; its own policy has the last word. */
export const newPassword = text(asTyped, [/.{6}/s, 'too-short'], atMost(256), [
  (typed) => typed === typed.trim(),
  'has-spaces',
])

export const email = text(trimmed, atMost(2048), [emailPattern, 'not-an-email'])

/** Anything that a person or a script gives back. */
export const anyText = text(asTyped, atMost(131_072))

/** The choice that is none, as there is nothing else to choose. */
export const onlyChoice = ({ choices }: { readonly choices: readonly string[] }) => {
  const [choice, ...others] = choices
  return choice !== undefined && others.length === 0 ? { choice } : undefined
}

/** One of what was offered. */
export const oneOf = (offered: readonly string[]) =>
  text(asTyped, [(name) => offered.includes(name), 'not-offered'])
