/** Takes the screenshots of the forms, each before and after a wrong answer, on the page that the tests use. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { bundle } from '../../test/browser/bundle.js'
import { connect } from '../../test/browser/remote.js'
import { publish } from '../../test/browser/site.js'
import { looks, onPage, widths } from './looks.js'

type App = typeof import('../../test/browser/apps/forms.js')

export async function takeForms(browser: Browser, folder: string): Promise<number> {
  const css = readFileSync('src/theme/countersign.css', 'utf8')
  const app = new URL('../../test/browser/apps/forms.tsx', import.meta.url)
  const site = await publish(await bundle(app), {
    styles: { 'theme.css': css, 'page.css': 'body { margin: 0 }' },
  })
  let taken = 0
  try {
    for (const look of looks)
      for (const width of widths)
        await onPage(browser, { width, ...look }, async (page) => {
          await page.goto(site.url)
          const { asks, show } = connect<App>(page)
          for (const ask of await asks())
            for (const wrong of [false, true]) {
              const { scheme, language } = look
              await page.goto(site.url)
              await show({ ask, scheme, wrong, ...(language && { language, dir: 'rtl' }) })
              const name = `${ask}${wrong ? '-wrong' : ''}-${look.name}-${width}`
              await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
              taken += 1
            }
        })
  } finally {
    await site.close()
  }
  return taken
}
