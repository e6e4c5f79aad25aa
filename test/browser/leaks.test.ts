/**
 * A page and the login screen in it do not change each other's styles.
 *
 * The page looks the same with and without the screen. The screen looks the same in each page that has its reset in a
 * layer before the theme: `@layer base, countersign`. Styles outside of layers win over all layers, by the rules of CSS:
 * rules of the page for every button and heading also apply to the screen, which stays usable.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { compile } from 'tailwindcss'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { sideways, tooSmall, violations } from './sight.js'

const { resolve } = createRequire(import.meta.url)
const read = (name: string) => readFileSync(resolve(name), 'utf8')
const theme = readFileSync('src/theme/countersign.css', 'utf8')

const hosts = {
  'no styles': '',
  "Tailwind's preflight": (await compile(read('tailwindcss/preflight.css'))).build([]),
  Bootstrap: read('bootstrap/dist/css/bootstrap.css'),
  'styles that all below inherit': `body { font: italic 30px / 3 serif; color: red; text-align: center;
    text-transform: uppercase; text-indent: 2em; letter-spacing: 5px; word-spacing: 9px; white-space: pre; cursor: help }`,
}

/** The elements of a page beside the login screen. */
const elements = `
<header><h1>Shop</h1><h2>News</h2><p>Text, a <a href="#top">link</a>, <code>code</code> and <small>more</small>.</p></header>
<form><label>Name <input type="text" value="Ada"></label><input type="password" value="x"><input type="checkbox">
<select><option>One</option></select><textarea>Text</textarea><button>Go</button><button type="button">Stop</button></form>
<table><caption>Prices</caption><tr><th>Tea</th><td>2</td></tr></table>
<ul><li>One</li></ul><dl><dt>Tea</dt><dd>Hot</dd></dl><fieldset><legend>Kind</legend></fieldset>
<dialog open>Welcome</dialog><svg width="9" height="9"><path d="M0 0h9v9z"/></svg><hr><section><article>Text</article></section>
<div data-part="page"><div data-part="brand"><p data-part="title">Names that others use, too</p></div></div>`

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx', {
  body: `<div id="host">${elements}</div><main></main>`,
})

const asks = ['sign-in', 'sign-up', 'MFA_SETUP', 'SELECT_CHALLENGE', 'SOFTWARE_TOKEN_MFA', 'CUSTOM_CHALLENGE']

/** Sheets by their names, in the order in which they count. */
async function wear(page: Page, sheets: Readonly<Record<string, string>>) {
  await page.evaluate((sheets) => {
    for (const style of document.querySelectorAll('style')) style.remove()
    for (const css of Object.values(sheets))
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }))
  }, sheets)
}

/** The computed styles and positions of these elements. */
const stylesOf = (page: Page, elements: string, unseen: RegExp): Promise<readonly string[]> =>
  page.evaluate(
    ({ elements, unseen }) => {
      const linesOf = (element: Element, pseudo: string) => {
        const style = getComputedStyle(element, pseudo)
        if (pseudo && style.content === 'none') return []
        const isSeen = (name: string) => {
          const width = /^border-(top|right|bottom|left|(block|inline)-(start|end))/.exec(name)?.[0]
          // A border that has no width has no style either, for all that one sees.
          return (
            !/^--/.test(name) &&
            !unseen.test(name) &&
            !(width && style.getPropertyValue(`${width}-width`) === '0px')
          )
        }
        const names = [...style].filter(isSeen)
        return names.map((name) => `${element.tagName}${pseudo} { ${name}: ${style.getPropertyValue(name)} }`)
      }
      return [...document.querySelectorAll(elements)].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const drawn = ['', '::before', '::after'].flatMap((pseudo) => linesOf(element, pseudo))
        return [...drawn, `${element.tagName} at ${x}, ${y}: ${width} x ${height}`]
      })
    },
    { elements, unseen },
  )

const stylesOfHost = async (page: Page) => [
  ...(await stylesOf(page, '#host, #host *', /^$/)),
  // There is more of a page that has us in it.
  ...(await stylesOf(page, 'html, body', /^(height|block-size|(perspective|transform)-origin)$/)).filter(
    (line) => !/ at /.test(line),
  ),
]

const stylesOfOurs = (page: Page) =>
  stylesOf(page, '[data-countersign] *', /^(appearance|tab-size|vertical-align|-webkit-tap-highlight-color)$/)

/** Compares some thousand lines, and returns those that differ. */
const changed = (before: readonly string[], after: readonly string[]) =>
  after.flatMap((line, at) => (line === before[at] ? [] : [`${before[at]} -> ${line}`]))

describe.each(Object.entries(hosts))('In a page with %s', (_, host) => {
  it('the page looks the same with the login screen, without it, and after it', async () => {
    const { page, app } = await door.open()
    await wear(page, { host })
    const before = await stylesOfHost(page)
    const [title, nodes] = [await page.title(), await page.locator('body > *').count()]
    expect(before.length).toBeGreaterThan(10_000)
    await wear(page, { host, theme })
    await app.show({ ask: 'sign-in', layout: 'card' })
    expect(changed(before, await stylesOfHost(page))).toEqual([])
    await app.leave()
    expect(changed(before, await stylesOfHost(page))).toEqual([])
    expect(await page.locator('body > *').count()).toBe(nodes)
    expect(await page.locator('main > *').count()).toBe(0)
    expect(await page.title()).toBe(title)
  })

  it('the login screen looks the same, where the styles of the page are in a layer before the theme', async () => {
    const { page, app } = await door.open({ reducedMotion: 'reduce' })
    await page.evaluate(() => document.querySelector('#host')?.remove())
    const frame = 'main { display: block; width: 480px } body { margin: 0 !important }'
    for (const ask of asks) {
      await wear(page, { theme, frame })
      await app.show({ ask, layout: 'card', wrong: ask === 'sign-in' })
      const alone = await stylesOfOurs(page)
      await wear(page, { host: `@layer host { ${host} }`, theme, frame })
      expect(changed(alone, await stylesOfOurs(page)), ask).toEqual([])
    }
  })

  it('we stay fit for use, where they are in none', async () => {
    const { page, app } = await door.open({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
    await wear(page, { host, theme })
    await page.evaluate(() => document.querySelector('#host')?.remove())
    for (const ask of asks) {
      await app.show({ ask, layout: 'card' })
      expect(await violations(page)).toEqual([])
      expect(await tooSmall(page, 24)).toEqual([])
      expect(await sideways(page)).toBe(0)
    }
  })
})
