/** A user who wants to be remembered is: by username, by the last sign-in, and by a passkey in the username field. */
import { expect, it } from 'vitest'
import { addAuthenticator } from './authenticator.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/known.js')>('apps/known.tsx')

async function visit() {
  const { page, app } = await door.open()
  const authenticator = await addAuthenticator(page)
  await app.open()
  const name = page.getByLabel('Username', { exact: true })
  const box = page.getByRole('checkbox', { name: 'Remember my username' })
  const press = (button: string) => page.getByRole('button', { name: button }).click()
  return {
    page,
    app,
    authenticator,
    name,
    box,
    press,
    signedIn: () => page.getByText('You are signed in.').waitFor(),
    async signInByPassword() {
      await name.fill('noor')
      await press('Continue')
      await press('Password')
      await page.getByLabel('Password', { exact: true }).fill('Correct-h0rse')
      await page.keyboard.press('Enter')
      await page.getByText('You are signed in.').waitFor()
    },
  }
}

it('the user finds the username, the checked box, and the last factor marked', async () => {
  const { page, app, name, box, press, signInByPassword } = await visit()
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await signInByPassword()
  await app.open()
  await expect.poll(() => name.inputValue()).toBe('noor')
  expect(await box.isChecked()).toBe(true)
  await press('Continue')
  await page.getByRole('button', { name: 'Password Last used' }).waitFor()
  expect(await page.getByText('Last used').count()).toBe(1)
})

it('a user who clears the box is forgotten', async () => {
  const { app, name, box, signInByPassword } = await visit()
  await box.check()
  await signInByPassword()
  await app.open()
  await box.uncheck()
  await signInByPassword()
  await app.open()
  expect(await name.inputValue()).toBe('')
})

it('the username field suggests the passkey, and the user signs in by it', async () => {
  const { page, app, box, press, signInByPassword, signedIn, authenticator } = await visit()
  await box.check()
  await signInByPassword()
  await app.addPasskey()
  expect(await authenticator.count()).toBe(1)
  await app.watchCeremonies()

  // By passkey for the first time: by the button.
  await app.open()
  await press('Continue')
  await press('Passkey')
  await press('Continue with passkey')
  await signedIn()
  expect(await page.locator('html').getAttribute('data-mediation')).toBe('by-gesture')
  await app.operations()

  // From then on without one.
  await app.open()
  await signedIn()
  expect(await page.locator('html').getAttribute('data-mediation')).toBe('conditional')
  expect(await app.operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
})

it('a user without a passkey stays at the form, and the pool is asked once', async () => {
  const { page, app, name, box, press, signInByPassword, signedIn, authenticator } = await visit()
  await box.check()
  await signInByPassword()
  await app.addPasskey()
  await app.open()
  await press('Continue')
  await press('Passkey')
  await press('Continue with passkey')
  await signedIn()
  await authenticator.recognise(false)
  await app.operations()

  await app.open()
  await expect.poll(() => app.operations()).toEqual(['InitiateAuth'])
  expect(await name.getAttribute('autocomplete')).toBe('username webauthn')
  expect(await page.getByRole('alert').count()).toBe(0)
  await press('Continue')
  await page.getByRole('heading', { name: 'Choose how to sign in' }).waitFor()
  expect(await app.operations()).toEqual(['InitiateAuth'])
})
