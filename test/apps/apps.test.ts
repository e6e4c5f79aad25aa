/** Applications of Next and React Router, with the packed package: a server renders the first form, Chromium hydrates it. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { createPool, type PoolOptions } from '../../src/pool/index.js'
import { launch } from '../browser/chromium.js'
import { pack, type Tarball } from '../tarball.js'
import { type Application, frameworks, start } from './application.js'

const id = 'eu-west-1_Ab1cD2eF3'
const clientId = '1example23456789'
const ada = { username: 'ada', password: 'Correct-h0rse', attributes: { email: 'ada@example.com' } }
const mfa: PoolOptions = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }

/** Every screen in `screens.jsx`. */
const names = [
  ...['plain', 'remembered-name', 'resumed', 'name-first', 'page', 'bare'],
  ...['phone', 'phone-of-a-country', 'providers', 'replaced'],
]

const running: { tarball?: Tarball; browser?: Browser; applications: Map<string, Application> } = {
  applications: new Map(),
}

beforeAll(async () => {
  running.browser = await launch()
  const tarball = pack()
  running.tarball = tarball
  const started = frameworks.map(async (framework) => {
    running.applications.set(framework.name, await start(framework, tarball))
  })
  await Promise.all(started)
}, 600_000)

afterAll(async () => {
  for (const application of running.applications.values()) application.stop()
  await running.browser?.close()
  running.tarball?.remove()
})

/** A user with a new browser context, in which Cognito's address leads to a local pool. */
async function comeTo(framework: string, options: PoolOptions = {}, machine: BrowserContextOptions = {}) {
  const { url } = running.applications.get(framework) as Application
  const pool = createPool({ id, clients: [{ id: clientId }], users: [ada], ...options })
  // Another language and region than the server's.
  const context = await (running.browser as Browser).newContext({ locale: 'de-DE', ...machine })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text())
  })
  await page.route('https://cognito-idp.eu-west-1.amazonaws.com/', async (route) => {
    const request = route.request()
    const reply = await pool.fetch(
      new Request(request.url(), {
        method: request.method(),
        headers: request.headers(),
        body: request.postDataBuffer(),
      }),
    )
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: await reply.text(),
    })
  })
  onTestFinished(() => context.close())

  return {
    page,
    pool,
    complaints,
    /** Opens a screen and waits until it is hydrated. */
    async open(screen: string) {
      await page.goto(`${url}${screen}`)
      await page.locator(`html[data-hydrated="${screen || 'plain'}"]`).waitFor()
    },
    async signIn() {
      await page.getByLabel('Username', { exact: true }).fill('ada')
      await page.getByLabel('Password', { exact: true }).fill('Correct-h0rse')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    },
    async enterCode() {
      await isAsked(page, 'EMAIL_OTP')
      await page.locator('input[autocomplete=one-time-code]').fill(pool.outbox.latest()?.code ?? '')
    },
  }
}

const isAsked = (page: Page, name: string) =>
  page.locator(`[data-part=challenge][data-name="${name}"]`).waitFor()

test('every screen of the applications is tested', () => {
  const source = readFileSync(`${import.meta.dirname}/screens.jsx`, 'utf8')
  const [, list = ''] = /const screens = \{\n(.+?)\n\}\n/s.exec(source) ?? []
  expect([...list.matchAll(/^ {2}'?([\w-]+)'?: \{/gm)].map(([, name]) => name)).toEqual(names)
})

describe.each(frameworks)('An application of $name', ({ name: framework }) => {
  test('the lock file contains the dependencies of the package', () => {
    const lock = JSON.parse(readFileSync(`${import.meta.dirname}/${framework}/package-lock.json`, 'utf8'))
    expect(
      lock.packages['node_modules/countersign'].dependencies,
      `npm install in test/apps/${framework}`,
    ).toEqual(manifest.dependencies)
    expect(JSON.stringify(lock)).not.toContain('"resolved":"http')
  })

  test.each(names)('the screen %s hydrates without an error', async (screen) => {
    const { url } = running.applications.get(framework) as Application
    const html = await (await fetch(`${url}${screen}`)).text()
    expect(html).toContain('data-part="challenge"')
    expect(html).toContain('name="username"')
    const { open, complaints, page } = await comeTo(framework)
    await open(screen)
    await isAsked(page, 'sign-in')
    expect(complaints).toEqual([])
  })

  test('a static page hydrates without an error', async () => {
    const { open, complaints, page } = await comeTo(framework)
    await open('')
    await isAsked(page, 'sign-in')
    expect(complaints).toEqual([])
  })

  test('a user signs in with a password and a code', async () => {
    const { open, signIn, enterCode, complaints, page } = await comeTo(framework, mfa)
    await open('plain')
    await signIn()
    await enterCode()
    await page.getByText('The application', { exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a remembered username is prefilled after a reload, without an error', async () => {
    const { open, signIn, complaints, page } = await comeTo(framework)
    await open('remembered-name')
    await page.getByRole('checkbox').check()
    await signIn()
    await page.getByText('The application', { exact: true }).waitFor()
    await open('remembered-name')
    await expect.poll(() => page.getByLabel('Username', { exact: true }).inputValue()).toBe('ada')
    expect(complaints).toEqual([])
  })

  test('a challenge is resumed after a reload, without an error', async () => {
    const { open, signIn, enterCode, complaints, page } = await comeTo(framework, mfa)
    await open('resumed')
    await signIn()
    await isAsked(page, 'EMAIL_OTP')
    await open('resumed')
    await enterCode()
    await page.getByText('The application', { exact: true }).waitFor()
    expect(complaints).toEqual([])
  })
})
