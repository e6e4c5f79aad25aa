/** Takes all screenshots in one browser, with reduced motion. */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { findChromium, missing } from '../../test/browser/find.js'
import { flags } from '../../test/browser/flags.js'
import { takeDemo, takeHeroes } from './demo.js'
import { takeForms } from './forms.js'

export const folder = 'screenshots'
const images = 'docs/images'

/** The size limit of the README's picture, for slow connections. */
const maxBytes = 150_000

export async function takeAll(log: (message: string) => void): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(missing)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(images, { recursive: true })
  const browser: Browser = await chromium.launch({ executablePath, args: flags })
  try {
    log(`${folder}/forms: ${await takeForms(browser, `${folder}/forms`)} screenshots of the forms.`)
    log(`${folder}/demo: ${await takeDemo(browser, `${folder}/demo`)} screenshots of the demo.`)
    for (const path of await takeHeroes(browser, images)) {
      const { size } = statSync(path)
      log(`${path}: ${Math.round(size / 1000)} kB.`)
      if (size > maxBytes) throw new Error(`${path} has ${size} bytes. The limit is ${maxBytes}.`)
    }
  } finally {
    await browser.close()
  }
}
