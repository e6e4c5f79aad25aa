/** Another code: asked for with a button, and told of to whoever can't see the page. */
import { expect, it } from 'vitest'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/faces.js')>('apps/faces.tsx')

it.each(['SMS_MFA', 'confirm-sign-up'])(
  'is said to be on its way, and nothing is counted aloud: %s',
  async (ask) => {
    const { page, app } = await door.open()
    await page.clock.install()
    await app.show({ ask })
    const first = await app.code()
    const wait = page.getByRole('button', { name: /^You can ask for another code/ })
    await wait.waitFor()
    expect(await wait.getAttribute('aria-disabled')).toBe('true')
    const label = (await wait.textContent()) ?? ''
    const regions = page.locator('[role=status], [role=alert], [role=timer], [aria-live]')
    const spoken = await regions.allTextContents()
    await page.clock.runFor(5000)
    await wait.filter({ hasNotText: label }).waitFor()
    expect(await regions.allTextContents()).toEqual(spoken)
    await page.clock.fastForward('01:00')
    await page.getByRole('button', { name: 'Send another code' }).click()
    await page.getByRole('status').filter({ hasText: 'Another code is on its way.' }).waitFor()
    expect(await app.code()).not.toBe(first)
  },
)
