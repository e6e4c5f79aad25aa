/** Whole sign-ins by passkey on the login screen, with an authenticator that the browser plays. */
import { describe, expect, it } from 'vitest'
import { addAuthenticator } from './authenticator.js'
import { serveApp } from './chromium.js'
import { visit } from './login.js'

const door = serveApp<typeof import('./apps/login.js')>('apps/login.tsx')

const pool = {
  policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
  passkeys: { userVerification: 'required' },
} as const

/** A user who has created a passkey, and starts again. */
async function visitWithPasskey() {
  const login = await visit(door, { pool })
  const authenticator = await addAuthenticator(login.page)
  await login.signInByPassword()
  await login.page.getByText('You are signed in.').waitFor()
  await login.app.addPasskey()
  await login.page.reload()
  await login.start({ flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' })
  await login.fill({ Username: 'ada' })
  await login.press('Continue')
  await login.asks('Use your passkey')
  login.heard.length = 0
  return { ...login, authenticator }
}

describe('A passkey', () => {
  it('a passkey is requested when the user presses the button, and signs in', async () => {
    const { page, app, heard, press } = await visitWithPasskey()
    // A dialogue that opens by itself would have been answered by now.
    expect(heard).toEqual([])
    await press('Continue with passkey')
    await page.getByText('You are signed in.').waitFor()
    expect(heard).toEqual(['RespondToAuthChallenge'])
    expect(await app.signedIn()).toBe(1)
  })

  it('a passkey that the user cancels is no error, and can be tried again', async () => {
    const { page, heard, press, authenticator } = await visitWithPasskey()
    await authenticator.recognise(false)
    await press('Continue with passkey')
    await page.getByRole('status').filter({ hasText: 'No passkey was used.' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(heard).toEqual([])
    expect(
      await page.getByRole('button', { name: 'Try again' }).evaluate((it) => it === document.activeElement),
    ).toBe(true)
    await authenticator.recognise(true)
    await press('Try again')
    await page.getByText('You are signed in.').waitFor()
  })

  it('other factors are one press away', async () => {
    const { page, served, press, asks, fill } = await visitWithPasskey()
    await press('Use another method')
    await asks('Choose how to sign in')
    await page.getByRole('button', { name: 'Code by email' }).click()
    await asks('Check your email')
    await fill({ Code: served.code })
    await page.getByText('You are signed in.').waitFor()
  })
})
