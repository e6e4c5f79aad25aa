/** Each question has a form that everybody can use: by sight, by ear, by keyboard, on a narrow screen. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { sideways, violations } from './sight.js'

const door = serveApp<typeof import('./apps/faces.js')>('apps/faces.tsx')
const css = readFileSync('src/theme/countersign.css', 'utf8')

const asks = [
  ...['sign-in', 'sign-up', 'forgot-password', 'reset-password', 'confirm-sign-up', 'remember-device'],
  ...['SMS_MFA', 'SMS_OTP', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'SELECT_MFA_TYPE', 'SELECT_CHALLENGE'],
  ...['PASSWORD_SRP', 'MFA_SETUP', 'MFA_SETUP-choose', 'MFA_SETUP-email', 'NEW_PASSWORD_REQUIRED'],
  'CUSTOM_CHALLENGE',
]

async function visit(ask: string, more: object = {}) {
  const { page, app } = await door.open()
  await page.addStyleTag({ content: css })
  const asked = await app.show({ ask, ...more })
  expect(asked).toBe(ask.replace(/-(choose|email)$/, ''))
  await page.locator(`[data-part=question][data-name="${asked}"]`).waitFor()
  return page
}

describe.each(asks)('%s', (ask) => {
  it.each(['light', 'dark'])('breaks no rule of WCAG 2.2 that axe knows, in %s', async (scheme) => {
    const page = await visit(ask, { scheme })
    expect(await violations(page)).toEqual([])
    expect(await page.title()).toBe(await page.getByRole('heading').textContent())
  })

  it('fits a screen of 320 pixels, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await visit(ask, { dir })
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sideways(page)).toBe(0)
    }
  })
})
