/** The application takes the place of the login screen once the user is signed in: its look, its focus, its voice. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Wanted } from './apps/application.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/application.js')>('apps/application.tsx', {
  styles: { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') },
})

async function visit(wanted: Wanted = {}) {
  const visitor = await door.open({ viewport: { width: 1280, height: 720 } })
  await visitor.app.show(wanted)
  return visitor
}

async function signIn(page: Page, { german }: Wanted = {}) {
  await page.getByLabel(german ? 'Benutzername' : 'Username').fill('ada')
  await page.getByLabel(german ? 'Passwort' : 'Password', { exact: true }).fill('Correct-h0rse')
  await page.keyboard.press('Enter')
  await page.locator('[data-part=challenge]').waitFor({ state: 'detached' })
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? (element === document.body ? 'body' : element?.textContent)
  })
const message = (page: Page) => page.getByRole('status').filter({ hasText: 'You are signed in.' })

describe('Children look the same as without a login screen', () => {
  it.each(['card', 'bare', 'page'] as const)('in the layout %s', async (layout) => {
    const { page, app } = await visit({ layout, german: true })
    await signIn(page, { german: true })
    await page.getByRole('heading', { name: 'Your account' }).evaluate((heading) => heading.blur())
    const looks = await app.looks()
    expect(await app.parentOfAccount()).toBe('MAIN')
    expect(await page.locator('[data-countersign]').count()).toBe(0)
    await app.showAlone()
    await page.locator('#account').waitFor()
    expect(looks).toEqual(await app.looks())
  })
})

describe('A sign-in on this screen', () => {
  it('the focus is on the first heading of the children, and a screen reader says what happened', async () => {
    const { page } = await visit()
    await signIn(page)
    await expect.poll(() => focused(page)).toBe('Your account')
    await message(page).waitFor()
    const { width, height } = (await message(page).boundingBox()) ?? {}
    expect([width, height]).toEqual([1, 1])
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Order')
    expect(await page.getByRole('heading', { name: 'Your account' }).getAttribute('tabindex')).toBeNull()
  })

  it('the message is in the language of the screen', async () => {
    const { page } = await visit({ german: true })
    await signIn(page, { german: true })
    const said = page.getByRole('status').filter({ hasText: 'Sie sind angemeldet.' })
    await said.waitFor()
    expect(await said.getAttribute('lang')).toBe('de')
  })

  it('the message goes away by itself', async () => {
    const { page } = await visit()
    await page.clock.install()
    await signIn(page)
    await page.clock.runFor(1000)
    expect(await message(page).count()).toBe(1)
    await page.clock.runFor(20_000)
    expect(await page.getByRole('status').count()).toBe(0)
  })

  it('the message is announced although the application leaves the page immediately', async () => {
    const { page, app } = await visit()
    await signIn(page)
    await app.leave()
    await message(page).waitFor()
  })

  it.each(['a field with autofocus', 'a field that an effect focuses'] as const)(
    'the focus stays where the children have put it: %s',
    async (application) => {
      const { page } = await visit({ application })
      await signIn(page)
      await message(page).waitFor()
      expect(await focused(page)).toBe('Search')
    },
  )

  it.each([
    ['no heading', 'You are in.'],
    ['a hidden heading', 'Orders'],
  ] as const)('the focus finds another place in children with %s', async (application, place) => {
    const { page } = await visit({ application })
    await signIn(page)
    await expect.poll(() => focused(page)).toBe(place)
  })

  it('children that are only text are left alone, and the message is said', async () => {
    const { page } = await visit({ application: 'text' })
    await signIn(page)
    await message(page).waitFor()
    expect(await focused(page)).toBe('body')
  })

  it('the focus stays in a field outside of the screen', async () => {
    const { page, app } = await visit()
    await page.getByLabel('Elsewhere').focus()
    await app.signIn()
    await message(page).waitFor()
    expect(await focused(page)).toBe('Elsewhere')
  })
})

it('A page that opens signed in moves no focus and says nothing', async () => {
  const { page } = await visit({ isSignedIn: true })
  await page.locator('#account').waitFor()
  expect(await focused(page)).toBe('body')
  expect(await page.getByRole('status').count()).toBe(0)
})
