/** Each challenge has a form that everyone can use: by sight, by ear, by keyboard, on a narrow screen. */

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { sideways, violations } from './sight.js'

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx')
const css = readFileSync('src/theme/countersign.css', 'utf8')

const asks = [
  ...['sign-in', 'sign-up', 'forgot-password', 'reset-password', 'confirm-sign-up', 'remember-device'],
  ...['SMS_MFA', 'SMS_OTP', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'SELECT_MFA_TYPE', 'SELECT_CHALLENGE'],
  ...['PASSWORD_SRP', 'MFA_SETUP', 'MFA_SETUP-choose', 'MFA_SETUP-email', 'NEW_PASSWORD_REQUIRED'],
  ...['reset-password-required', 'reset-password-unsent', 'confirm-sign-up-unsent', 'confirm-sign-up-unsure'],
  'CUSTOM_CHALLENGE',
]

async function visit(ask: string, more: object = {}) {
  const { page, app } = await door.open()
  await page.addStyleTag({ content: css })
  const asked = await app.show({ ask, ...more })
  expect(asked).toBe(ask.replace(/-(choose|email|required|unsent|unsure)$/, ''))
  await page.locator(`[data-part=challenge][data-name="${asked}"]`).waitFor()
  return page
}

describe.each(asks)('%s', (ask) => {
  it.each(['light', 'dark'])('the form breaks no rule of WCAG 2.2 that axe knows, in %s', async (scheme) => {
    const page = await visit(ask, { scheme })
    expect(await violations(page)).toEqual([])
    const wrong = ask.endsWith('-unsent') ? 'Error: ' : ''
    expect(await page.title()).toBe(`${wrong}${await page.getByRole('heading').textContent()}`)
  })

  it('the form fits a screen of 320 pixels, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await visit(ask, { dir })
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sideways(page)).toBe(0)
    }
  })
})

describe('The brand', () => {
  it.each([320, 1280])(
    'the brand has headings that look like headings, and keeps its HTML, at %i pixels',
    async (width) => {
      const page = await visit('sign-in', { brand: true })
      await page.setViewportSize({ width, height: 640 })
      const styleOf = (selector: string) =>
        page.locator(`[data-part=brand] ${selector}`).evaluate((element) => {
          const { fontSize, fontWeight, listStyleType, marginBlockStart } = getComputedStyle(element)
          return {
            size: Number.parseFloat(fontSize),
            weight: Number(fontWeight),
            listStyleType,
            marginBlockStart,
          }
        })
      const heading = await styleOf('h2')
      expect(heading.size).toBeGreaterThanOrEqual(24)
      expect(heading.weight).toBeGreaterThanOrEqual(600)
      expect((await styleOf('p')).marginBlockStart).toBe('16px')
      expect((await styleOf('li')).listStyleType).toBe('disc')
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
    },
  )

  it('the brand follows the heading styles of the page', async () => {
    const page = await visit('sign-in', { brand: true })
    await page.addStyleTag({ content: 'h2 { font-size: 60px }' })
    const size = await page
      .locator('[data-part=brand] h2')
      .evaluate((title) => getComputedStyle(title).fontSize)
    expect(size).toBe('60px')
  })
})

describe('The card', () => {
  it.each([320, 390, 415, 416])(
    'the card keeps its surface and its padding in a dark page without margins, at %i pixels',
    async (width) => {
      for (const dir of ['ltr', 'rtl']) {
        const page = await visit('sign-in', { layout: 'card', dir })
        await page.setViewportSize({ width, height: 640 })
        // The page says nothing of a color-scheme: the text of the kit is dark.
        await page.addStyleTag({ content: 'body { margin: 0; background: #0a0a0a; color: #ededed }' })
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        const input = await page.locator('input[name=username]').boundingBox()
        expect(input?.x).toBeGreaterThanOrEqual(16)
        expect(width - (input?.x ?? 0) - (input?.width ?? 0)).toBeGreaterThanOrEqual(16)
      }
    },
  )
})

describe('The reset of an application', () => {
  const reset = '* { margin: 0; padding: 0 } h1 { font-size: 60px } p { font-size: 8px }'
  const looks = async (first: string) => {
    const { page, app } = await door.open()
    for (const content of [first, css]) await page.addStyleTag({ content })
    await app.show({ ask: 'forgot-password', layout: 'card' })
    const styleOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property)
    return Promise.all([
      styleOf('[data-part=card]', 'padding-top'),
      styleOf('h1', 'font-size'),
      styleOf('h1 + p', 'font-size'),
    ])
  }

  it('the theme overrides a reset in an earlier layer', async () => {
    expect(await looks(`@layer reset, countersign; @layer reset { ${reset} }`)).toEqual([
      '36px',
      '24px',
      '16px',
    ])
  })

  it('a reset without a layer overrides the theme', async () => {
    expect(await looks(reset)).toEqual(['0px', '60px', '8px'])
  })
})

describe('The summary of errors', () => {
  const lookOf = (page: Page, part: string) =>
    page.locator(`[data-part=${part}][data-variant=error]`).evaluate((element) => {
      const { borderInlineStartColor, borderInlineStartWidth, backgroundColor, ...style } =
        getComputedStyle(element)
      const radii = [
        style.borderStartStartRadius,
        style.borderEndStartRadius,
        style.borderStartEndRadius,
        style.borderEndEndRadius,
      ]
      return { borderInlineStartColor, borderInlineStartWidth, backgroundColor, radii }
    })

  it.each(['ltr', 'rtl'])('the summary looks like an alert of an error, in %s', async (dir) => {
    const page = await visit('sign-in', { dir, wrong: true })
    const alert = await lookOf(page, 'alert')
    await page.locator('input[name=username]').fill('')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.locator('[data-part=summary]').waitFor()
    expect(await lookOf(page, 'summary')).toEqual(alert)
    expect(alert.radii).toEqual(['4px', '4px', '8px', '8px'])
    await page.addStyleTag({ content: '[data-countersign] { --cs-radius-small: 0 }' })
    expect((await lookOf(page, 'summary')).radii).toEqual(['0px', '0px', '0px', '0px'])
  })
})

it.each([320, 480, 1280])(
  'The QR code comes before what helps without a camera, at %i pixels',
  async (width) => {
    const page = await visit('MFA_SETUP')
    await page.setViewportSize({ width, height: 800 })
    const [code, key] = await Promise.all(
      [page.locator('[data-part=qr]'), page.getByText('Cannot scan the code?')].map((part) =>
        part.boundingBox(),
      ),
    )
    expect((key?.y ?? 0) - (code?.y ?? 0)).toBeGreaterThan(code?.height ?? Number.POSITIVE_INFINITY)
  },
)
