/**
 * The marks that password managers and autofill use: one form for each challenge, stable names, and a username beside
 * each password.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { signIn } from './person.js'

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx')

const name = 'username: username'
const code = 'code: one-time-code'

/** The fields of each form, in order, and what they say that they are for. */
const fields: Readonly<Record<string, readonly string[]>> = {
  'sign-in': [name, 'password: current-password'],
  'sign-up': [name, 'attributes.email: email', 'password: new-password'],
  'forgot-password': [name],
  'reset-password': [name, code, 'password: new-password'],
  'confirm-sign-up': [code],
  SMS_MFA: [code],
  SMS_OTP: [code],
  EMAIL_OTP: [code],
  SOFTWARE_TOKEN_MFA: [code],
  PASSWORD_SRP: [name, 'password: current-password'],
  MFA_SETUP: ['deviceName: off', code],
  NEW_PASSWORD_REQUIRED: [
    name,
    'password: new-password',
    'attributes.birthdate: bday',
    'attributes.given_name: given-name',
  ],
}

/** The marks that a manager finds in the page. */
const find = (page: Page) =>
  page.evaluate(() =>
    [...document.forms].map((form) => ({
      submits: form.querySelectorAll('[type=submit]').length,
      limited: form.querySelectorAll('[maxlength]').length,
      fields: [...form.querySelectorAll('input:not([type=checkbox])')].map(
        (input) => `${(input as HTMLInputElement).name}: ${input.getAttribute('autocomplete')}`,
      ),
      name: form.querySelector<HTMLInputElement>('[autocomplete=username]')?.value,
    })),
  )

describe('A form', () => {
  it.each(Object.entries(fields))('the form of %s says what each field is', async (ask, fields) => {
    const { page, app } = await door.open()
    await app.show({ ask })
    const [form, ...others] = await find(page)
    expect(others).toEqual([])
    expect(form).toMatchObject({ submits: 1, limited: 0 })
    expect(form?.fields.toSorted()).toEqual(fields.toSorted())
    // A password belongs to a username.
    if (/reset-password|PASSWORD/.test(ask)) expect(form?.name).toBe('ada')
    // The same challenge has the same names each time.
    await app.show({ ask })
    expect((await find(page))[0]?.fields).toEqual(form?.fields)
  })

  it('the form is gone after a right answer, and so is the password', async () => {
    const { page, app } = await door.open()
    await app.show({ ask: 'NEW_PASSWORD_REQUIRED' })
    const form = await page.locator('form').elementHandle()
    await signIn(page, app)
    expect(await form?.evaluate((form) => form.isConnected)).toBe(false)
    expect(await page.locator('form, input').count()).toBe(0)
  })
})

describe('Values that were filled in without events', () => {
  /** As some managers do: the value is there, and no event tells of it. */
  const fillSilently = (page: Page, values: Readonly<Record<string, string>>) =>
    page.evaluate((values) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      for (const [name, value] of Object.entries(values))
        set?.call(document.querySelector(`input[name="${name}"]`), value)
    }, values)

  it('a username and a password are sent', async () => {
    const { page, app } = await door.open()
    await app.show({ ask: 'sign-in' })
    await fillSilently(page, { username: 'ada', password: 'Correct-h0rse' })
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('You are signed in.').waitFor()
  })

  it('a code is sent', async () => {
    const { page, app } = await door.open()
    await app.show({ ask: 'EMAIL_OTP' })
    await fillSilently(page, { code: await app.code() })
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('You are signed in.').waitFor()
  })
})

describe('A code that is pasted', () => {
  const forms: Readonly<Record<string, (code: string) => string>> = {
    'as it is': (code) => code,
    'with blanks': (code) => ` ${code.slice(0, 3)} ${code.slice(3)} `,
    'with a dash': (code) => `${code.slice(0, 3)}-${code.slice(3)}`,
    'in digits of another script': (code) =>
      code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    'with the mark of a direction': (code) => `\u200e${code}\u200f`,
  }

  it.each(Object.entries(forms))('%s is understood', async (_, write) => {
    const { page, app } = await door.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await app.show({ ask: 'SMS_MFA' })
    await page.evaluate((text) => navigator.clipboard.writeText(text), write(await app.code()))
    await page.getByLabel('Code').focus()
    await page.keyboard.press('ControlOrMeta+V')
    await page.getByText('You are signed in.').waitFor()
    expect(await app.heard()).toEqual(['RespondToAuthChallenge'])
  })
})
