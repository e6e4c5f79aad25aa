/** Whole sign-ins by Tab, Enter and Space alone: where the focus is can be seen, and it is never lost. */

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx', {
  styles: { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') },
})

/** The element with the focus: its name, and whether its focus is visible. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const label = (element as HTMLInputElement).labels?.[0]?.textContent
    const { x, y, width, height } = element.getBoundingClientRect()
    // A code's focus is drawn around its boxes.
    const boxes =
      element.matches('[data-digits]') && element.parentElement?.querySelector('[data-part=slots] > *')
    const { outlineStyle, outlineWidth } = getComputedStyle(boxes || element)
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return {
      name: (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim(),
      isBody: element === document.body,
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isOnTop: top !== null && (element.contains(top) || top.contains(element)),
      isInView: y >= 0 && y + height <= innerHeight,
    }
  })

/** Presses Tab until this has the focus, and checks that the focus is visible all the way. */
async function tabTo(page: Page, name: string | RegExp) {
  const passed: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const now = await focus(page)
    expect(now).toMatchObject({ isBody: false, isOutlined: true, isOnTop: true, isInView: true })
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return passed
    passed.push(now.name)
    expect(passed.length, `${name} among ${passed}`).toBeLessThan(20)
  }
}

async function visit(ask: string) {
  const { page, app } = await door.open({ reducedMotion: 'reduce' })
  await app.show({ ask })
  return {
    page,
    app,
    /** Waits until this is asked, and tells what has the focus then. */
    async asks(title: string) {
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
      await page.waitForFunction(() => document.activeElement !== document.body)
      expect(await page.title()).toBe(title)
      return (await focus(page)).name
    },
    /** The texts that a screen reader announces without a request. */
    spoken: async () => (await page.getByRole('status').allTextContents()).filter(Boolean),
    type: (text: string) => page.keyboard.type(text),
    press: (key: string) => page.keyboard.press(key),
  }
}

const isSignedIn = (page: Page) => page.locator('[data-part=signed-in]:focus').waitFor()

it('A password, and an authenticator app that is set up on the way', async () => {
  const { page, app, asks, spoken, type, press } = await visit('MFA_SETUP')
  expect(await asks('Set up your authenticator app')).toBe('Code from the app')
  expect(await spoken()).toContain('Set up your authenticator app')
  await press('Shift+Tab')
  expect((await focus(page)).name).toBe('Device name (optional)')
  await tabTo(page, 'Code from the app')
  const key = await page.locator('[data-part=key] code').textContent()
  // The code is complete with its last digit, and needs no button.
  await type(await app.appCode(key?.replaceAll(' ', '')))
  await isSignedIn(page)
  expect(await page.title()).toBe('app')
})

it('A name and a password, from the first field on', async () => {
  const { page, type, press } = await visit('sign-in')
  await tabTo(page, 'Username')
  await type('ada')
  await tabTo(page, 'Password')
  await type('Correct-h0rse')
  await tabTo(page, 'Show password')
  await press('Space')
  expect((await focus(page)).name).toBe('Hide password')
  await tabTo(page, 'Sign in')
  await press('Enter')
  await isSignedIn(page)
})

it('A choice of ways, and back to it', async () => {
  const { page, app, asks, spoken, type, press } = await visit('SELECT_MFA_TYPE')
  const title = 'Choose a verification method'
  expect(await asks(title)).toBe(title)
  // The element with the focus is read in any case.
  expect(await spoken()).not.toContain(title)
  await tabTo(page, /email/i)
  await press('Enter')
  expect(await asks('Check your email')).toBe('Code')
  expect(await spoken()).toContain('Check your email')
  await tabTo(page, 'Use another method')
  await press('Space')
  expect(await asks(title)).toBe(title)
  await tabTo(page, /email/i)
  await press('Space')
  expect(await asks('Check your email')).toBe('Code')
  await type(await app.code())
  await press('Enter')
  await isSignedIn(page)
})

it('A forgotten password', async () => {
  const { page, app, asks, type, press } = await visit('sign-in')
  await tabTo(page, 'Forgot your password?')
  await press('Enter')
  expect(await asks('Reset your password')).toBe('Username')
  await type('ada')
  await press('Enter')
  expect(await asks('Choose a new password')).toBe('Code')
  await type(await app.code())
  await tabTo(page, 'New password')
  await type('Better-h0rse-2')
  await press('Enter')
  await isSignedIn(page)
})

describe('The title of the page', () => {
  it('the title names the error, for as long as it lasts', async () => {
    const { page, type, press } = await visit('sign-in')
    await tabTo(page, 'Username')
    await press('Enter')
    await page.waitForFunction(() => document.title === 'Error: Sign in')
    await tabTo(page, 'Username')
    await type('ada')
    await tabTo(page, 'Password')
    await type('Correct-h0rse')
    await press('Enter')
    await isSignedIn(page)
    expect(await page.title()).toBe('app')
  })

  it('the former title is back, once the screen is gone', async () => {
    const { page, app, asks } = await visit('EMAIL_OTP')
    await asks('Check your email')
    await app.leave()
    await page.waitForFunction(() => document.title === 'app')
  })
})
