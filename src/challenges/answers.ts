/** Shapes that several answers share. Their messages are the misfits that a form puts into words. */
import * as z from 'zod/mini'
import type { Misfit } from '../wire/problem.js'

type Rule = readonly [fits: RegExp | ((text: string) => boolean), misfit: Misfit]

/** Text by its rules: the first that it breaks is told. All of zod's own checks would cost more than this one. */
const text = (clean: (text: string) => string, ...rules: readonly Rule[]) =>
  z.string(says('required')).check(z.overwrite(clean), (context) => {
    const input = context.value
    const broken = [filled, ...rules].find(
      ([fits]) => !(fits instanceof RegExp ? fits.test(input) : fits(input)),
    )
    if (broken) context.issues.push({ code: 'custom', message: broken[1], input })
  })

const says = (misfit: Misfit): Misfit => misfit
const asTyped = (typed: string) => typed
const trimmed = (typed: string) => typed.trim()

const filled: Rule = [/./s, 'required']
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

/** First-factor codes have eight digits and all others six, but no page of AWS's promises it. */
export const code = (digits: RegExp = /^\d{6,8}$/) => text(cleanCode, [digits, 'not-a-code'])

/** Trimmed, as a paste often ends in a blank; Cognito allows none inside. */
export const username = text(trimmed, atMost(128), [/^\S*$/, 'has-spaces'])

/** Never trimmed: what was typed is what was chosen. */
export const password = text(asTyped, atMost(256))

/** The least that any pool asks for; its own policy has the last word. */
export const newPassword = text(asTyped, [/.{6}/s, 'too-short'], atMost(256), [
  (typed) => typed === typed.trim(),
  'has-spaces',
])

export const email = text(trimmed, atMost(2048), [/^[^\s@]+@[^\s@]+$/, 'not-an-email'])

/** Anything that a person or a script gives back. */
export const anyText = text(asTyped, atMost(131_072))

/** One of what was offered. */
export const oneOf = (offered: readonly string[]) =>
  text(asTyped, [(name) => offered.includes(name), 'not-offered'])

type Texts = z.ZodMiniType<Record<string, string>, Record<string, string>>

/** A map of strings: some that must be filled, and any others. */
export const texts = (required: readonly string[] = []): Texts =>
  z
    .looseObject(
      Object.fromEntries(required.map((name) => [name, text(trimmed, atMost(2048))])),
      says('required'),
    )
    .check(({ value, issues }) => {
      for (const [name, input] of Object.entries(value)) {
        if (typeof input === 'string') continue
        issues.push({ code: 'custom', path: [name], message: says('malformed'), input })
      }
    }) as unknown as Texts

/** Not asked for where it is known. The types can't follow a condition, so they hold either way. */
export const unless = <Schema extends z.ZodMiniType>(known: boolean, schema: Schema) =>
  (known ? z.optional(schema) : schema) as z.ZodMiniOptional<Schema>
