/** Under the strictest policy that a page can have: no inline style or script, no markup made of text. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { signIn } from './person.js'

const policy = [
  `default-src 'none'`,
  ...['script-src', 'style-src', 'connect-src'].map((what) => `${what} 'self'`),
  ...['img-src', 'base-uri', 'form-action'].map((what) => `${what} 'none'`),
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
]

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx', {
  headers: { 'content-security-policy': policy.join('; ') },
  styles: { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') },
})

/** Each sign-in, and what it asks from there on. */
const signIns: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['sign-in'],
  'sign-up': ['sign-up', 'confirm-sign-up'],
  'forgot-password': ['forgot-password', 'reset-password'],
  'confirm-sign-up': ['confirm-sign-up'],
  'remember-device': ['remember-device'],
  SMS_MFA: ['SMS_MFA'],
  SMS_OTP: ['SMS_OTP'],
  EMAIL_OTP: ['EMAIL_OTP'],
  SOFTWARE_TOKEN_MFA: ['SOFTWARE_TOKEN_MFA'],
  SELECT_MFA_TYPE: ['SELECT_MFA_TYPE', 'EMAIL_OTP'],
  PASSWORD_SRP: ['PASSWORD_SRP'],
  SELECT_CHALLENGE: ['SELECT_CHALLENGE', 'EMAIL_OTP'],
  'MFA_SETUP-choose': ['MFA_SETUP', 'MFA_SETUP'],
  'MFA_SETUP-email': ['MFA_SETUP', 'EMAIL_OTP'],
  NEW_PASSWORD_REQUIRED: ['NEW_PASSWORD_REQUIRED'],
  CUSTOM_CHALLENGE: ['CUSTOM_CHALLENGE'],
}

describe('A policy that forbids nothing of the kit', () => {
  it.each(Object.entries(signIns))('in a sign-in with %s', async (ask, asked) => {
    const { page, app } = await door.open()
    await app.show({ ask })
    // A script may set a style where markup from a server may not have it.
    expect(await page.locator('main').locator('[style], style, iframe, object').count()).toBe(0)
    expect(await signIn(page, app)).toEqual(asked)
  })
})

const tells = (page: Page, words: string) =>
  page.waitForEvent('console', (message) => message.text().includes(words))

describe('A policy that would find a violation', () => {
  it('a style in the markup is found', async () => {
    const { page, complaints } = await door.open()
    const told = tells(page, 'The policy forbids it')
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await told
    expect(complaints.splice(0).join()).toMatch(/The policy forbids it: style-src-attr/)
  })

  it('text that becomes markup is found', async () => {
    const { page, complaints } = await door.open()
    const told = tells(page, 'The policy forbids it')
    await expect(
      page.evaluate(() => {
        document.body.innerHTML = '<b>bold</b>'
      }),
    ).rejects.toThrow('TrustedHTML')
    await told
    expect(complaints.splice(0).join()).toMatch(/The policy forbids it: require-trusted-types-for/)
  })
})
