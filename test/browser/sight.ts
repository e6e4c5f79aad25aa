/** The look of a page, in figures. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** The rules of WCAG 2.2 that the login screen breaks, as far as axe can tell, and where. */
export async function violations(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    'axe.run(document.querySelector("[data-countersign]"), { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  )
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}

/** By how many pixels one would have to scroll sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The buttons and links that are smaller than so many pixels in height or width. */
export const tooSmall = (
  page: Page,
  pixels: number,
  pressed = 'button, a, input:not([data-part=hidden-username])',
) =>
  page.evaluate(
    ({ pixels, pressed }) =>
      [...document.querySelectorAll(`[data-countersign] :is(${pressed})`)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        // A browser computes fractions that are not visible.
        return Math.min(width, height) < pixels - 0.01 ? [`${width} x ${height}: ${element.outerHTML}`] : []
      }),
    { pixels, pressed },
  )
