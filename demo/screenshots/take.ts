/** Takes the pictures, one browser for all of them. Nobody waits for what moves: it is told not to. */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { findChromium, missing } from '../../test/browser/find.js'
import { flags } from '../../test/browser/flags.js'
import { takeDemo, takeHeroes } from './demo.js'
import { takeForms } from './forms.js'

export const folder = 'screenshots'
const images = 'docs/images'

/** What a README should weigh at most, for whoever reads it on the way. */
const heaviest = 150_000

export async function takeAll(tell: (sentence: string) => void): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(missing)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(images, { recursive: true })
  const browser: Browser = await chromium.launch({ executablePath, args: flags })
  try {
    tell(`${await takeForms(browser, `${folder}/forms`)} pictures of the forms are in ${folder}/forms.`)
    tell(`${await takeDemo(browser, `${folder}/demo`)} pictures of the demo are in ${folder}/demo.`)
    for (const path of await takeHeroes(browser, images)) {
      const { size } = statSync(path)
      tell(`${path} is there, with ${Math.round(size / 1000)} kB.`)
      if (size > heaviest) throw new Error(`${path} is too heavy: ${size} bytes.`)
    }
  } finally {
    await browser.close()
  }
}
