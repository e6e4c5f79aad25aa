/** Fields that several answers share, with their validation rules. */
import { emailPattern } from './email.js'
import { freeText, optional, type Rule, text } from './schema.js'

const asTyped = (typed: string) => typed
const trimmed = (typed: string) => typed.trim()
const atMost = (limit: number): Rule => [({ length }) => length <= limit, 'too-long']

/** Converts digits of any script to ASCII and removes blanks, dashes and invisible characters of a pasted code. */
export const cleanCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)))

// The digits of each script are consecutive from 0 to 9, so the value is the distance from the first of them.
function digitOf(codePoint: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value++
  return value
}

/** Accepts codes of several lengths, because AWS does not document the number of digits. */
export const code = (digits: RegExp = /^\d{6,8}$/) => text(cleanCode, [digits, 'not-a-code'])

/** A username. It is trimmed, because a pasted name often ends with a blank. Cognito allows no blanks inside. */
export const username = text(trimmed, atMost(128), [/^\S*$/, 'has-spaces'])

/** A username that is needed only if the challenge has none. If it has one, that one counts, and this is not checked. */
export const usernameIfMissing = (details: { readonly username?: string | undefined }) =>
  details.username ? optional(freeText) : username

/** A password. It is never trimmed, because blanks can be part of it. */
export const password = text(asTyped, atMost(256))

/** A new password by the minimum rules of every user pool. Cognito checks the policy of the user pool. */
export const newPassword = text(asTyped, [/.{6}/s, 'too-short'], atMost(256), [
  (typed) => typed === typed.trim(),
  'has-spaces',
])

export const email = text(trimmed, atMost(2048), [emailPattern, 'not-an-email'])

/** Any text, such as the answer to a custom challenge. */
export const anyText = text(asTyped, atMost(131_072))

/** Returns the answer if there is only one choice. */
export const onlyChoice = ({ choices }: { readonly choices: readonly string[] }) => {
  const [choice, ...others] = choices
  return choice !== undefined && others.length === 0 ? { choice } : undefined
}

/** A text that must be one of the offered names. */
export const oneOf = (offered: readonly string[]) =>
  text(asTyped, [(name) => offered.includes(name), 'not-offered'])
