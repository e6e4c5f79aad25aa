/** The markup of a server is also the first that the browser draws, with every option: React finds no difference. */
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { names, type Option, options, screenOf, sessionOf } from './apps/hydrated.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/hydrated.js')>('apps/hydrated.tsx', { mode: 'development' })

const markupOf = (option: Option) => renderToString(screenOf(option, sessionOf(option)))

/** A browser in another language and time zone than the server's. */
const elsewhere = { locale: 'ar-EG', timezoneId: 'Asia/Tokyo' }

const resumes = (option: Option) => 'resume' in ((options[option] as { config?: object }).config ?? {})
const remembers = (option: Option) =>
  'rememberUsername' in ((options[option] as { config?: object }).config ?? {})

it.each(names)(
  'a browser hydrates what a server rendered, and then shows the stored name and step: %s',
  async (option) => {
    const { page, app } = await door.open(elsewhere)
    await app.hydrate(option, markupOf(option))
    await page.locator('[data-name=sign-in]').waitFor()
    expect(await app.differences(), 'without anything stored').toEqual([])

    const left = await app.leaveTraces(option)
    expect(left).toContain('signed-in')
    await app.hydrate(option, markupOf(option))
    if (resumes(option)) {
      expect(left).toContain('SMS_MFA')
      await page.locator('[data-name=SMS_MFA]').waitFor()
    } else {
      const name = page.locator('[name=username]')
      await expect.poll(() => name.inputValue()).toBe(remembers(option) ? 'noor' : '')
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(remembers(option) ? 1 : 0)
    }
    expect(await app.differences(), 'with a stored name and step').toEqual([])
  },
)

it('the text that was typed before hydration stays, although a name is stored', async () => {
  const { page, app } = await door.open(elsewhere)
  await app.leaveTraces('rememberUsername')
  const type = { '[name=username]': 'ada', '[name=password]': 'typed' }
  await app.hydrate('rememberUsername', markupOf('rememberUsername'), type)
  await page.getByRole('checkbox', { checked: true }).waitFor()
  expect(await page.locator('[name=username]').inputValue()).toBe('ada')
  expect(await page.locator('[name=password]').inputValue()).toBe('typed')
  expect(await app.differences()).toEqual([])
})

it.each([
  ['rememberUsername', 'sign-in'],
  ['resume', 'SMS_MFA'],
] as const)('a page that opens with what %s has stored moves no focus', async (option, name) => {
  const { page, app } = await door.open(elsewhere)
  await app.leaveTraces(option)
  await app.hydrate(option, markupOf(option))
  const title = await page.locator(`[data-name=${name}] [data-part=title]`).textContent()
  await expect.poll(() => page.title()).toBe(title)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
})

it('React reports a difference, where there is one', async () => {
  const { app, complaints } = await door.open(elsewhere)
  await app.hydrate('rememberUsername', markupOf('the layout of a page'))
  await expect.poll(() => app.differences()).not.toEqual([])
  complaints.length = 0
})

it('a browser that blocks its storage shows the same screen', async () => {
  const { page, app } = await door.open(elsewhere)
  await page.evaluate(() => {
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  await app.hydrate('rememberUsername and resume', markupOf('rememberUsername and resume'))
  await page.getByRole('checkbox').waitFor()
  expect(await app.differences()).toEqual([])
})
