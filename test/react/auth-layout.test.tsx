/** The language of the texts is marked for screen readers, in a page of any language. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PartialTexts } from '../../src/challenges/texts.js'
import { ar } from '../../src/locales/ar.js'
import { ptBR } from '../../src/locales/pt-BR.js'
import { AuthLayout } from '../../src/react/auth-layout.js'
import { useErrorText } from '../../src/react/use-error-text.js'
import type { AuthError } from '../../src/wire/auth-error.js'

function rootOf(texts?: PartialTexts): Element | null {
  const page = document.createElement('div')
  page.innerHTML = renderToStaticMarkup(<AuthLayout texts={texts}>…</AuthLayout>)
  return page.querySelector('[data-countersign]')
}

test.each([
  ['English, without a word of the application', undefined, 'en', null],
  ['a language from left to right', ptBR, 'pt-BR', 'ltr'],
  ['a language from right to left', ar, 'ar', 'rtl'],
  ['a language with some words of the application', { ...ar, common: { startAgain: 'هيا' } }, 'ar', 'rtl'],
  ['a language of the application', { language: 'da', common: { startAgain: 'Forfra' } }, 'da', 'ltr'],
  ['some words in the language of the page', { common: { startAgain: 'Again!' } }, null, null],
])('%s', (_, texts, lang, dir) => {
  const root = rootOf(texts)
  expect([root?.getAttribute('lang'), root?.getAttribute('dir')]).toEqual([lang, dir])
})

const refused = (code: string, more = {}) =>
  ({ kind: 'rejected', code, recovery: 'retry', ...more }) as AuthError

function Said({ error, own }: { error: AuthError; own?: Readonly<Record<string, string>> }) {
  return useErrorText(error, own).errorText
}

const say = (error: AuthError, texts?: PartialTexts, own?: Readonly<Record<string, string>>) => {
  const page = document.createElement('div')
  page.innerHTML = renderToStaticMarkup(
    <AuthLayout texts={texts}>
      <Said error={error} {...(own && { own })} />
    </AuthLayout>,
  )
  return page.textContent
}

describe('An error', () => {
  const mine = { errors: { 'lambda-failed': 'Our machine is asleep.', unknown: 'Hm.' } }

  test('an error has the text of another one that asks the same of the user', () => {
    expect(say(refused('lambda-failed'))).toBe('Something went wrong. Try again.')
    expect(say(refused('session-used'))).toBe(say(refused('not-authorized')))
    expect(
      say({ kind: 'invalid-response', operation: 'InitiateAuth', field: 'Session', recovery: 'retry' }),
    ).toBe(say(refused('unknown')))
  })

  test('an error has a text of the application where it gives one', () => {
    expect(say(refused('lambda-failed'), mine)).toBe('Our machine is asleep.')
    expect(say(refused('lambda-failed'), { errors: { unknown: 'Hm.' } })).toBe('Hm.')
    expect(say(refused('unknown'), mine)).toBe('Hm.')
  })

  test('an error has the text of its challenge', () => {
    expect(say(refused('used-code'), undefined, { 'used-code': 'That one again.' })).toBe('That one again.')
  })

  test('an unknown error has a text', () => {
    expect(say(refused('struck-by-lightning'))).toBe('Something went wrong. Try again.')
  })

  test('an error that passes without the user says once when to try again', () => {
    const wait = (code: string, seconds: number) => say(refused(code, { retryAfter: seconds }))
    expect(wait('account-locked', 30)).toBe('Too many attempts. Try again in 30 seconds.')
    expect(wait('too-many-attempts', 300)).toBe('Too many attempts. Try again in 5 minutes.')
    expect(wait('rate-limited', 5)).toBe('The service is busy. Try again in 5 seconds.')
    expect(wait('resend-cooldown', 12)).toBe('A code was just sent. Try again in 12 seconds.')
  })
})
