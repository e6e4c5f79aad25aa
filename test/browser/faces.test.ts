/** Each question has a form that everybody can use: by sight, by ear, by keyboard, on a narrow screen. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/faces.js')>('apps/faces.tsx')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    'axe.run(document.querySelector("[data-countersign]"), { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  )
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
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
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    }
  })
})
