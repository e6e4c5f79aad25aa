/** A headless Chromium for each file of tests, with a browser context for each test. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { type Bundle, bundle, type Mode } from './bundle.js'
import { findChromium, missing } from './find.js'
import { flags } from './flags.js'
import { connect } from './remote.js'
import { publish, type Site, type Surroundings } from './site.js'

export async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(missing)
  return chromium.launch({ executablePath, args: flags })
}

export interface Visitor<App> {
  readonly page: Page
  /** The functions of the page's module, called from here. */
  readonly app: App
  /** The complaints of the page. Any that are left at the end fail the test. */
  readonly complaints: string[]
}

export interface Door<App> {
  /** Opens the page for the first time, in an unused browser. */
  open(machine?: BrowserContextOptions): Promise<Visitor<App>>
  readonly bundle: Bundle
}

interface Setting extends Surroundings {
  readonly mode?: Mode
}

/** Serves a page that runs this module, a path beside this file, for the tests of the file that calls it. */
export function serveApp<App extends object>(module: string, setting: Setting = {}): Door<App> {
  const held: { bundle?: Bundle; site?: Site; browser?: Browser } = {}
  beforeAll(async () => {
    held.browser = await launch()
    held.bundle = await bundle(new URL(module, import.meta.url), setting.mode)
    held.site = await publish(held.bundle, setting)
  })
  afterAll(async () => {
    await held.browser?.close()
    await held.site?.close()
  })
  return {
    get bundle() {
      return held.bundle as Bundle
    },
    async open(machine) {
      const { browser, site } = held as Required<typeof held>
      // Animations are off, so that nothing is measured during one. A test of motion turns them on.
      const context = await browser.newContext({ reducedMotion: 'reduce', ...machine })
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      const complaints = await watch(page)
      onTestFinished(async () => {
        await context.close()
        expect(complaints).toEqual([])
      })
      await page.goto(site.url)
      return { page, app: connect<App>(page), complaints }
    },
  }
}

/** Cognito refuses with this status, and the browser tells its console of each one. */
const refusal = /^Failed to load resource: the server responded with a status of 400\b/

async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = []
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`The policy forbids it: ${violatedDirective} ${blockedURI} ${sample}`),
    ),
  )
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !refusal.test(message.text())) complaints.push(message.text())
  })
  return complaints
}
