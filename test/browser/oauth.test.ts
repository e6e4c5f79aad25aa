/** A sign-in by a provider in a browser: leaving, cancelling and returning. */
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { clientId } from '../oauth/client-id.js'
import { serveApp } from './chromium.js'
import { serveProvider } from './provider.js'
import { sideways, tooSmall, violations } from './sight.js'

const provider = await serveProvider()
afterAll(provider.close)

// The domain is all that a policy has to let through, and only for the exchange of the code.
const door = serveApp<typeof import('./apps/oauth.js')>('apps/oauth.tsx', {
  headers: {
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${provider.origin}; form-action 'none'; require-trusted-types-for 'script'`,
  },
  // Here React runs each effect twice.
  mode: 'development',
  styles: { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') },
})

async function visit(machine?: BrowserContextOptions, before?: (page: Page) => Promise<unknown>) {
  const { page, app, complaints } = await door.open(machine)
  const home = page.url()
  await before?.(page)
  await app.begin(provider.origin)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('Continue with Google').waitFor()
  return {
    page,
    app,
    complaints,
    home,
    button,
    alert: page.getByRole('alert'),
    welcome: page.getByText('Hello'),
    async goTo(name: string, then: 'Allow' | 'Cancel') {
      await button(`Continue with ${name}`).click()
      await page.getByRole('link', { name: then }).click()
    },
    calls: countingFrom(provider.calls.length),
  }
}

const countingFrom = (start: number) => () => provider.calls.slice(start)

/** All that this tab keeps, and all addresses that it has been at. */
const leftBehind = async (page: Page) =>
  JSON.stringify([page.url(), await page.evaluate(() => ({ ...sessionStorage, href: document.URL }))])

const refused = 'The sign-in did not work. Try again, or use another method.'

describe('The user', () => {
  it('the user goes to a provider, returns, and is signed in once', async () => {
    const { page, app, home, goTo, welcome, calls } = await visit()
    await goTo('Google', 'Allow')
    await welcome.waitFor()
    expect(page.url()).toBe(home)
    expect(await leftBehind(page)).not.toMatch(/code|state|verifier/)
    expect(await app.signIns()).toBe(1)
    // Without a preflight, and in a page whose effects all run twice.
    expect(calls()).toEqual(['POST /oauth2/token'])
  })

  it('the user does the same with a keyboard alone', async () => {
    const { page, welcome, button } = await visit()
    await button('Continue with Example Ltd').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Allow' }).press('Enter')
    await welcome.waitFor()
  })

  it('the user sees a busy form while the code is exchanged, and never one to fill in', async () => {
    const { page, goTo, welcome } = await visit()
    const letGo = provider.hold()
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      // The state after a script can be painted.
      const look = () => {
        const main = document.querySelector('[data-variant=primary]')
        if (main) seen.push(String(main.getAttribute('aria-busy')))
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
    })
    await goTo('Apple', 'Allow')
    await page.getByRole('status').filter({ hasText: 'Please wait' }).waitFor()
    letGo()
    await welcome.waitFor()
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect([...new Set(seen)]).toEqual(['true'])
  })

  it('the user cancels at the provider, sees the reason, and can try again', async () => {
    const { page, home, goTo, alert, welcome, calls } = await visit()
    await goTo('Facebook', 'Cancel')
    await alert.filter({ hasText: refused }).waitFor()
    expect(page.url()).toBe(home)
    expect(await leftBehind(page)).not.toMatch(/state|verifier|secret/)
    // The message does not mention a password, as the account has none, and no keyboard opens over it.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(calls()).toEqual([])
    await goTo('Facebook', 'Allow')
    await welcome.waitFor()
  })

  it('the user goes back from the provider, and finds a form that can be used', async () => {
    const { page, button, goTo, welcome, alert } = await visit()
    await button('Continue with Google').click()
    await page.getByRole('link', { name: 'Allow' }).waitFor()
    await page.goBack()
    await button('Sign in').waitFor()
    expect(await button('Sign in').getAttribute('aria-busy')).toBeNull()
    expect(await alert.count()).toBe(0)
    await goTo('Google', 'Allow')
    await welcome.waitFor()
  })

  it('the user loses the network on the return, sees the reason, and can try again', async () => {
    const { goTo, alert, welcome, calls, complaints } = await visit()
    provider.lose(true)
    await goTo('Amazon', 'Allow')
    await alert.filter({ hasText: 'We could not connect.' }).waitFor()
    provider.lose(false)
    expect(calls()).toEqual(['POST /oauth2/token'])
    expect(complaints.splice(0).join()).toMatch(/ERR_EMPTY_RESPONSE/)
    await goTo('Amazon', 'Allow')
    await welcome.waitFor()
  })

  it('the user signs out, and the form that follows does not sign in again', async () => {
    const { page, app, goTo, welcome, button, calls } = await visit()
    await goTo('Google', 'Allow')
    await welcome.waitFor()
    await button('Sign out').click()
    await button('Create an account').click()
    await page.getByRole('heading', { name: 'Create your account' }).waitFor()
    await button('Continue with Google').waitFor()
    expect(await app.signIns()).toBe(1)
    expect(calls()).toHaveLength(1)
  })

  it('the user sees the reason where the browser stores nothing, and stays', async () => {
    const { page, button, alert, home } = await visit({}, (page) =>
      page.evaluate(() =>
        Object.defineProperty(globalThis, 'sessionStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        }),
      ),
    )
    await button('Continue with Google').click()
    await alert.filter({ hasText: refused }).waitFor()
    expect(page.url()).toBe(home)
    expect(await button('Sign in').getAttribute('aria-busy')).toBeNull()
  })
})

describe('A link from an attacker', () => {
  it.each(['code=1', 'error=access_denied&error_description=Call+555-1234'])(
    'the link signs no user in: ?%s',
    async (query) => {
      const { page, home, alert, calls } = await visit()
      await page.goto(`${home}?lang=en&${query}&state=${clientId}-forged`)
      await alert.filter({ hasText: refused }).waitFor()
      expect(page.url()).toBe(`${home}?lang=en`)
      expect(await page.locator('body').textContent()).not.toContain('555')
      expect(calls()).toEqual([])
    },
  )

  it('the link does not sign the user in a second time', async () => {
    const { page, home, button, welcome, alert, calls } = await visit()
    await button('Continue with Google').click()
    const back = await page.getByRole('link', { name: 'Allow' }).getAttribute('href')
    await page.goto(back ?? '')
    await welcome.waitFor()
    await page.goto(back ?? '')
    await alert.filter({ hasText: refused }).waitFor()
    expect(page.url()).toBe(home)
    expect(calls()).toHaveLength(1)
  })
})

describe('The buttons', () => {
  it.each(['light', 'dark'] as const)(
    'break no rule of WCAG 2.2 that axe knows, in %s',
    async (colorScheme) => {
      const { page, button } = await visit({ colorScheme })
      await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), colorScheme)
      expect(await violations(page)).toEqual([])
      await button('Create an account').click()
      await button('Continue with Example Ltd').waitFor()
      expect(await violations(page)).toEqual([])
    },
  )

  it('fit a screen of 320 pixels, in either direction, and a finger', async () => {
    const { page } = await visit({ viewport: { width: 320, height: 640 } })
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir)
      expect(await sideways(page)).toBe(0)
      expect(await tooSmall(page, 44, '[data-provider]')).toEqual([])
    }
  })
})
