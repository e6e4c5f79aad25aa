/** Typing costs no render: the inputs hold the text, and React renders nothing for it. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Drawn } from './apps/fields.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/fields.js')>('apps/fields.tsx')

const attributes = ['address', 'birthdate', 'email', 'locale', 'phone_number', 'zoneinfo', 'custom:team']
const options = { signUpAttributes: attributes }
const app = {
  methods: [],
  method: 'app',
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/ada?secret=JBSWY3DPEHPK3PXP',
}

/** Each form that has something to type into, in as many ways as it has. */
const drawn: readonly Drawn[] = [
  { name: 'sign-in', challenge: { passwordRequired: true } },
  { name: 'sign-in', challenge: { passwordRequired: true }, options: { usernameType: 'phone' } },
  { name: 'sign-in', challenge: { passwordRequired: false }, options: { usernameType: 'email' } },
  { name: 'sign-up', options },
  { name: 'confirm-sign-up' },
  { name: 'forgot-password' },
  { name: 'reset-password', challenge: { deliveryMedium: 'SMS' } },
  { name: 'CUSTOM_CHALLENGE', challenge: { parameters: { question: 'What was your first pet?' } } },
  { name: 'EMAIL_OTP', challenge: { deliveryMedium: 'EMAIL' } },
  { name: 'SMS_MFA' },
  { name: 'SMS_OTP' },
  { name: 'SOFTWARE_TOKEN_MFA' },
  { name: 'MFA_SETUP', challenge: app },
  { name: 'MFA_SETUP', challenge: { methods: [], method: 'email' } },
  { name: 'NEW_PASSWORD_REQUIRED', challenge: { required: attributes, present: [] } },
  { name: 'PASSWORD' },
  { name: 'PASSWORD_SRP' },
]

/** These ask for a choice or a gesture. */
const nothingToType = [
  'remember-device',
  'SELECT_CHALLENGE',
  'SELECT_MFA_TYPE',
  'WEB_AUTHN',
  'unknown-challenge',
]

type Visitor = Awaited<ReturnType<typeof door.open>>

/** The inputs of a form, as soon as all of them are there. */
async function show(page: Page, app: Visitor['app'], form: Drawn) {
  await app.leave()
  await app.draw({ challenge: {}, options: {}, username: 'ada', ...form })
  await page.locator('[data-part=form]').waitFor()
  // The data of countries is loaded where a form needs it.
  const countries = await page.locator('input[type=tel]').count()
  if (countries > 0) await page.locator('[data-part=country] select').waitFor()
  return page.locator('input[data-part=input], textarea[data-part=input]').all()
}

async function visit(form: Drawn) {
  const { page, app } = await door.open()
  await show(page, app, form)
  return { page, app }
}

/** Not one digit more than what a code has: a code that is complete is sent. */
const letters = { 'one-time-code': '12345', tel: '+49151234', bday: '' } as Readonly<Record<string, string>>

async function type(page: Page, purpose: string | null) {
  await page.keyboard.type(letters[purpose ?? ''] ?? 'ada@example.com')
  await page.keyboard.press('Backspace')
}

it('A key press renders nothing, in any form', async () => {
  const { page, app } = await door.open()
  for (const form of drawn) {
    const inputs = await show(page, app, form)
    expect(inputs.length).toBeGreaterThan(0)
    for (const input of inputs) {
      const purpose = await input.getAttribute('autocomplete')
      if (purpose === 'new-password') continue
      await input.focus()
      await app.commits()
      await type(page, purpose)
      expect(await app.commits(), `${JSON.stringify(form)} ${await input.getAttribute('name')}`).toBe(0)
    }
  }
})

it('A new password renders only when one more of its rules is met', async () => {
  const { page, app } = await visit({ name: 'sign-up' })
  await page.getByLabel('Password', { exact: true }).focus()
  await app.commits()
  const counted: number[] = []
  for (const letter of 'aaBb1?aa!!') {
    await page.keyboard.type(letter)
    counted.push(await app.commits())
  }
  expect(counted).toEqual([1, 0, 1, 0, 1, 1, 0, 1, 0, 0])
})

it('An error is rendered once, and again when it is gone', async () => {
  const { page, app } = await visit({ name: 'sign-in', challenge: { passwordRequired: false } })
  const send = () => page.getByRole('button', { name: 'Continue' }).click()
  const error = page.getByText('Enter your username.')
  await app.commits()
  await send()
  await error.waitFor()
  expect(await app.commits()).toBe(1)
  await page.getByLabel('Username').fill('ada')
  expect(await app.commits()).toBe(0)
  await send()
  await error.waitFor({ state: 'detached' })
  expect(await app.commits()).toBe(1)
  expect(await app.answers()).toEqual([{ username: 'ada' }])
})

it('No form is left out', async () => {
  const { app } = await door.open()
  const typed = new Set(drawn.map(({ name }) => name as string))
  expect([...typed, ...nothingToType].sort()).toEqual([...(await app.names())].sort())
})
