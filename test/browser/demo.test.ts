/** The demo, for a visitor who does not know the kit. */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { users } from '../../demo/world/users.js'
import { launch } from './chromium.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const configFile = 'demo/vite.config.ts'
const outDir = join(tmpdir(), `countersign-demo-${process.pid}`)
const held: { browser?: Browser; server?: PreviewServer; url?: string } = {}

beforeAll(async () => {
  await build({
    configFile,
    logLevel: 'error',
    mode: 'production',
    // Tests run where NODE_ENV says so, by which Vite would take React's development build.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir },
  })
  held.server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { port: 0 } })
  held.url = held.server.resolvedUrls?.local[0] as string
  held.browser = await launch()
}, 180_000)

afterAll(async () => {
  await held.browser?.close()
  await held.server?.close()
  rmSync(outDir, { recursive: true, force: true })
})

interface Machine {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/** Opens the demo in an unused browser. Any complaint of the page fails the test. */
async function visit(hash = '', { width = 1440, scheme = 'light' }: Machine = {}) {
  const { browser, url = '' } = held
  const context = await (browser as Browser).newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    // A moving element cannot be clicked, and axe measures too little contrast during a fade.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  await page.goto(`${url}${hash}`)
  const screen = page.locator('.screen')
  const shows = (title: string) => screen.getByRole('heading', { name: title }).waitFor()
  await screen.getByRole('heading').waitFor()
  return {
    page,
    screen,
    shows,
    press: (name: string, within = page.locator('body')) =>
      within.getByRole('button', { name }).first().click(),
    async signInAs(name: string) {
      await page.locator('.user', { hasText: name }).click()
    },
    /** Types what is written beside the login screen, and sends it. */
    async signIn() {
      await page.locator('.user-bar').getByRole('button', { name: 'Fill in' }).click()
      await screen.getByRole('button', { name: /^(Sign in|Continue|Create account)$/ }).click()
    },
  }
}

/** The measures of an element. */
interface Shown {
  readonly offsetWidth: number
  readonly scrollWidth: number
  readonly clientWidth: number
  readonly textContent: string
  readonly style: { inlineSize: string }
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

async function violations(page: Page): Promise<unknown[]> {
  // The page's policy lets nothing in; what a debugger evaluates is not the page's.
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  )
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}

describe.each(['light', 'dark'] as const)('In %s', (scheme) => {
  it('the demo breaks no rule of WCAG 2.2 that axe knows, before, during and after a sign-in', async () => {
    const { page, shows, signIn, press, screen } = await visit('', { scheme })
    expect(await violations(page)).toEqual([])
    await signIn()
    await press('Text message', screen)
    await press('Fill in the code', page.locator('.phone'))
    await shows('Hello, Lin.')
    expect(await violations(page)).toEqual([])
  })

  it('the demo breaks no rule on a phone, in any of its parts', async () => {
    const { page } = await visit('#user=noor', { scheme, width: 390 })
    for (const tab of await page.locator('.tab').all()) {
      await tab.click()
      expect(await violations(page)).toEqual([])
    }
  })
})

describe('The user signs in', () => {
  it('a text message arrives on the phone, and the user signs in and out', async () => {
    const { page, press, screen, shows, signIn } = await visit()
    await signIn()
    await press('Text message', screen)
    const code = page.locator('.notification .code')
    await screen.getByLabel('Code').fill((await code.textContent()) ?? '')
    await shows('Hello, Lin.')
    await screen.getByText('cognito:username').first().waitFor()
    // A token in three parts, of which the first begins like this.
    expect(await page.content()).not.toMatch(/eyJ[\w-]{20}/)
    await press('Sign out', screen)
    await shows('Sign in')
  })

  it('an e-mail arrives, and its code is copied and pasted', async () => {
    const { page, signInAs, press, screen, shows, signIn } = await visit()
    await signInAs('Sam')
    await shows('Create your account')
    await screen.getByLabel('Email').fill('sam@example.com')
    await signIn()
    await press('Copy the code', page.locator('.inbox'))
    await screen.getByLabel('Code').focus()
    await page.keyboard.press('Control+V')
    await shows('Hello, Sam.')
  })

  it('an authenticator app shows a code, once the phone has scanned its key', async () => {
    const { page, signInAs, press, screen, shows, signIn } = await visit()
    await signInAs('Kofi')
    await signIn()
    await press('Authenticator app', screen)
    const phone = page.locator('.phone')
    await press('Scan the QR code', phone)
    await phone.getByText('Acme kofi').waitFor()
    await phone.getByText(/^\d{3} \d{3}$/).waitFor()
    await press('Fill in the code of the app', phone)
    await shows('Hello, Kofi.')
  })

  it('a passkey on the phone signs in, after a first no', async () => {
    const { page, signInAs, press, screen, shows, signIn } = await visit()
    await signInAs('Noor')
    await signIn()
    await press('Continue with passkey', screen)
    await press('Cancel', page.locator('.phone'))
    await screen.getByText('No passkey was used').waitFor()
    await press('Try again', screen)
    await press('Yes, it’s me', page.locator('.phone'))
    await shows('Hello, Noor.')
    // The browser's own dialogue is back as soon as the phone's passkeys are not wanted.
    const isOwn = () => page.evaluate('Object.hasOwn(navigator, "credentials")')
    expect(await isOwn()).toBe(true)
    await page.getByRole('switch').uncheck()
    await expect.poll(isOwn).toBe(false)
  })
})

describe('A visitor without other help', () => {
  it('the demo shows the new password and the birthday that Ada can give', async () => {
    const { signInAs, press, shows, signIn, page } = await visit()
    await signInAs('Ada')
    await signIn()
    await shows('Choose a new password')
    await page.locator('.user-bar code', { hasText: 'Brand-new-1' }).waitFor()
    await page.locator('.user-bar code', { hasText: '1815-12-10' }).waitFor()
    await press('Fill in', page.locator('.user-bar'))
    await press('Save and continue', page.locator('.screen'))
    await shows('Hello, Ada.')
  })

  it('the demo shows the answer to the riddle for each user', async () => {
    const hash = '#user=grace&flow=CUSTOM_AUTH&devices=off'
    const { page, press, screen, shows, signIn } = await visit(hash)
    await signIn()
    await screen.getByText('What gets wetter').waitFor()
    await page.locator('.user-bar code', { hasText: 'towel' }).waitFor()
    await press('Fill in', page.locator('.user-bar'))
    await press('Continue', screen)
    await shows('Hello, Grace.')
  })
})

describe('The settings', () => {
  it('the settings stay after a reload, in any language and direction', async () => {
    const { page, screen, shows, signInAs } = await visit()
    await signInAs('Priya')
    await page.getByLabel('Language').selectOption('ar')
    await shows('تسجيل الدخول')
    await screen.locator('[dir=rtl][lang=ar]').waitFor()
    await page.reload()
    await shows('تسجيل الدخول')
    const field = screen.getByRole('textbox').first()
    expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await page.getByText('You are signing in as Priya').waitFor()
  })

  it('the page starts again where a setting changes the pool, and not where it only changes the look', async () => {
    const { page, screen, signIn, shows } = await visit('#user=tomas')
    await signIn()
    await shows('Check your phone')
    await page.getByLabel('Theme').selectOption({ index: 1 })
    await page.getByLabel('Colours').selectOption('dark')
    await shows('Check your phone')
    await page.getByLabel('Second factor').selectOption('OFF')
    await shows('Sign in')
    expect(await screen.getByLabel('Username').inputValue()).toBe('tomas')
    await signIn()
    await shows('Hello, Tomás.')
  })

  it('the settings are shown as code', async () => {
    const { page } = await visit('#user=noor')
    await page.getByLabel('Username type').selectOption('email')
    await page.locator('.source', { hasText: 'usernameType="email"' }).waitFor()
    await page.getByRole('button', { name: 'Copy login.tsx' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(`preferredChallenge: 'WEB_AUTHN'`)
  })
})

it('a screen of 320 pixels shows all of it, and nothing sideways', async () => {
  const { page } = await visit('', { width: 320 })
  const names = await page.locator('.tab').allTextContents()
  expect(names.length).toBe(5)
  for (const { id } of users) {
    await page.goto(`${held.url}#user=${id}`)
    for (const tab of await page.locator('.tab').all()) {
      await tab.click()
      expect(await page.evaluate('document.documentElement.scrollWidth'), id).toBeLessThanOrEqual(320)
    }
  }
})

it.each([700, 900, 1121, 1280, 1440])('at %i pixels no switch is cut, nor a line of code', async (width) => {
  const { page } = await visit('', { width })
  if (width < 832) await page.locator('.tab').last().click()
  await page.locator('.setting select').first().waitFor()
  const cut = await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { querySelectorAll(of: string): Iterable<Shown> }
    }
    const switches = [...document.querySelectorAll('.setting select')].filter((select) => {
      const shown = select.offsetWidth
      select.style.inlineSize = 'max-content'
      return select.offsetWidth > shown
    })
    const sources = [...document.querySelectorAll('.source pre')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    )
    return [...switches, ...sources].map(({ textContent }) => textContent)
  })
  expect(cut).toEqual([])
})

it('the demo is served from its sources, too, and prints its address', async () => {
  const serving = spawn(process.execPath, ['demo/serve.js'], { env: { ...process.env, BROWSER: 'none' } })
  onTestFinished(() => void serving.kill())
  const said = await new Promise<string>((resolve) =>
    serving.stdout.once('data', (data) => resolve(String(data))),
  )
  expect(said).toMatch(/^The demo is at http:\/\/localhost:\d+\/ \(press Ctrl-C to stop\)\.\n$/)
  const page = await fetch(said.match(/http\S+/)?.[0] ?? '')
  expect(await page.text()).toContain('main.tsx')
})
