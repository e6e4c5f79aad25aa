/** Takes the screenshots of the demo: each user, further challenges of some users, and the picture for the README. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, type InlineConfig, preview } from 'vite'
import { type UserId, users } from '../world/users.js'
import { type Look, looks, onPage, widths } from './looks.js'

const outDir = join(tmpdir(), `countersign-demo-${process.pid}`)
const config: InlineConfig = { configFile: 'demo/vite.config.ts', logLevel: 'error', build: { outDir } }

/** Steps to challenges that the screenshots of the forms do not show. */
const furtherSteps: Readonly<Partial<Record<UserId, readonly string[]>>> = {
  noor: ['sign-in'],
  bo: ['sign-in', 'PASSWORD'],
  zoe: ['sign-in'],
}

async function served<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  await build(config)
  const server = await preview({ ...config, preview: { port: 0 } })
  try {
    return await use(server.resolvedUrls?.local[0] as string)
  } finally {
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

export const takeDemo = (browser: Browser, folder: string): Promise<number> =>
  served(async (url) => {
    let taken = 0
    for (const look of looks)
      for (const width of widths)
        await onPage(browser, { width, ...look }, async (page) => {
          const take = async (name: string) => {
            await page.screenshot({ path: `${folder}/${name}-${look.name}-${width}.png`, fullPage: true })
            taken += 1
          }
          for (const { id } of users) {
            await visit(page, url, id, look)
            await take(id)
            for (const step of furtherSteps[id] ?? []) {
              await answer(page, step)
              await take(`${id}-after-${step}`)
            }
          }
        })
    return taken
  })

async function visit(page: Page, url: string, user: string, { language }: Partial<Look>) {
  await page.goto('about:blank')
  await page.goto(`${url}#user=${user}${language ? `&language=${language}` : ''}`)
  await page.locator('.screen [data-part=title]').waitFor()
  if (language) await page.locator(`.screen [lang=${language}]`).waitFor()
}

/** Answers the challenge with the user's values, or chooses this value. */
async function answer(page: Page, step: string) {
  const form = page.locator('[data-part=challenge]')
  const before = await form.getAttribute('data-name')
  const choice = form.locator(`[data-value=${step}]`)
  if (await choice.count()) await choice.click()
  else {
    await page.locator('.user-bar .action').first().click()
    await form.locator('[data-part=button][data-variant=primary]').click()
  }
  await page.locator(`[data-part=challenge]:not([data-name="${before}"])`).waitFor()
}

/** The README's picture: Lin has chosen a text message, and it has arrived. */
export const takeHeroes = (browser: Browser, folder: string): Promise<readonly string[]> =>
  served((url) =>
    Promise.all(
      looks.slice(0, 1).map(({ name, scheme }) =>
        onPage(browser, { width: 1080, height: 1200, scheme }, async (page) => {
          await page.clock.setFixedTime('2026-05-04T09:41:08')
          await visit(page, url, 'lin', {})
          await answer(page, 'sign-in')
          await answer(page, 'SMS_MFA')
          await page.locator('.notification').waitFor()
          await page.evaluate('scrollTo(0, 0)')
          const path = `${folder}/demo-${name}.png`
          await page.screenshot({ path, clip: await around(page, ['.window', '.devices']) })
          return path
        }),
      ),
    ),
  )

/** Returns a rectangle around all these elements. */
async function around(page: Page, selectors: readonly string[], room = 24) {
  const boxes = await Promise.all(selectors.map((selector) => page.locator(selector).boundingBox()))
  const edges = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 })
  const x = Math.min(...edges.map((box) => box.x)) - room
  const y = Math.min(...edges.map((box) => box.y)) - room
  const width = Math.max(...edges.map((box) => box.x + box.width)) + room - x
  const height = Math.max(...edges.map((box) => box.y + box.height)) + room - y
  return { x, y, width, height }
}
