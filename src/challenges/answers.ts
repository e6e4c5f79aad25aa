/** Shapes that several answers share. Their messages are the misfits that a form puts into words. */
import * as z from 'zod/mini'
import type { Misfit } from '../wire/problem.js'

const says = (misfit: Misfit): Misfit => misfit

const filled = (limit: number) =>
  z.string(says('required')).check(z.minLength(1, says('required')), z.maxLength(limit, says('too-long')))

/** Decimal digits of any script as ASCII, without the blanks, dashes and invisible marks that a paste brings along. */
export function cleanCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)))
}

// Each script's digits stand in one run from 0 to 9, so the value is the distance from the run's start.
function digitOf(codePoint: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value++
  return value
}

/** First-factor codes have eight digits and all others six, but no page of AWS's promises it. */
export const code = (digits: RegExp = /^\d{6,8}$/) =>
  z.pipe(
    z.pipe(z.string(says('required')), z.transform(cleanCode)),
    z.string().check(z.minLength(1, says('required')), z.regex(digits, says('not-a-code'))),
  )

/** Trimmed, as a paste often ends in a blank; Cognito allows none inside. */
export const username = z
  .string(says('required'))
  .check(
    z.trim(),
    z.minLength(1, says('required')),
    z.maxLength(128, says('too-long')),
    z.regex(/^\S*$/, says('has-spaces')),
  )

/** Never trimmed: what was typed is what was chosen. */
export const password = filled(256)

/** The least that any pool asks for; its own policy has the last word. */
export const newPassword = z
  .string(says('required'))
  .check(
    z.minLength(1, says('required')),
    z.minLength(6, says('too-short')),
    z.maxLength(256, says('too-long')),
    z.regex(/^(?!\s).*(?<!\s)$/s, says('has-spaces')),
  )

export const email = z
  .string(says('required'))
  .check(
    z.trim(),
    z.minLength(1, says('required')),
    z.maxLength(2048, says('too-long')),
    z.regex(/^[^\s@]+@[^\s@]+$/, says('not-an-email')),
  )

/** Any text that a person or a script gives back. */
export const text = filled(131_072)

/** One of what was offered. */
export const oneOf = (offered: readonly string[]) =>
  z.string(says('required')).check(
    z.minLength(1, says('required')),
    z.refine((name) => offered.includes(name), says('not-offered')),
  )

/** Values for attributes of the user; empty ones count as not given. */
export const attributes = (required: readonly string[] = []) =>
  z.prefault(
    z.record(z.string(), z.string().check(z.maxLength(2048, says('too-long')))).check((context) => {
      for (const name of required) {
        if (context.value[name]?.trim()) continue
        context.issues.push({ code: 'custom', path: [name], message: says('required'), input: context.value })
      }
    }),
    {},
  )
