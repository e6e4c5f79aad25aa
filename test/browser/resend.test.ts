/** A code that is sent again: text and speech report it, and the user keeps what was typed. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serveApp } from './chromium.js'

const styles = { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') }
const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx', { styles })

/** A form whose code can be sent again now. */
async function visit(ask: string) {
  const { page, app } = await door.open({ viewport: { width: 320, height: 640 } })
  await page.clock.install()
  await app.show({ ask })
  const resent = page.getByText('We sent a new code. The previous code no longer works.')
  return {
    page,
    app,
    resent,
    async resend() {
      await page.clock.fastForward('01:00')
      const button = page.getByRole('button', { name: 'Resend code', exact: true })
      await button.focus()
      await page.keyboard.press('Enter')
      await resent.waitFor()
    },
  }
}

const focused = '(document.activeElement?.textContent ?? "")'

it.each(['SMS_MFA', 'confirm-sign-up'])(
  'the message says that a code is on its way, and no seconds are announced: %s',
  async (ask) => {
    const { page, app } = await door.open()
    await page.clock.install()
    await app.show({ ask })
    const first = await app.code()
    const wait = page.getByRole('button', { name: /^Resend code in/ })
    await wait.waitFor()
    expect(await wait.getAttribute('aria-disabled')).toBe('true')
    const label = (await wait.textContent()) ?? ''
    const regions = page.locator('[role=status], [role=alert], [role=timer], [aria-live]')
    const spoken = await regions.allTextContents()
    await page.clock.runFor(5000)
    await wait.filter({ hasNotText: label }).waitFor()
    expect(await regions.allTextContents()).toEqual(spoken)
    await page.clock.fastForward('01:00')
    await page.getByRole('button', { name: 'Resend code', exact: true }).click()
    await page.getByRole('status').filter({ hasText: 'We sent a new code.' }).waitFor()
    expect(await app.code()).not.toBe(first)
  },
)

it('the message is where the code was requested, and the focus stays there', async () => {
  const { page, resent, resend } = await visit('reset-password')
  await resend()
  const button = page.getByRole('button', { name: /^Resend code in/ })
  const [text, below] = await Promise.all([resent.boundingBox(), button.boundingBox()])
  expect(text?.width).toBeGreaterThan(200)
  expect(text?.y).toBeGreaterThanOrEqual(0)
  expect((below?.y ?? 0) - (text?.y ?? 0) - (text?.height ?? 0)).toBeGreaterThanOrEqual(0)
  expect((below?.y ?? 0) - (text?.y ?? 0) - (text?.height ?? 0)).toBeLessThan(24)
  expect(await page.evaluate(focused)).toMatch(/^Resend code in/)
})

it('the new password stays as it was typed, and the code that is no longer valid is emptied', async () => {
  const { page, app, resend } = await visit('reset-password')
  await page.getByLabel('New password', { exact: true }).fill('Better-h0rse-2')
  await page.getByLabel('Code', { exact: true }).fill('111111')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByText('Incorrect code.').waitFor()
  await resend()
  expect(await page.getByLabel('New password', { exact: true }).inputValue()).toBe('Better-h0rse-2')
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('')
  expect(await page.getByText('Incorrect code.').count()).toBe(0)
  await page.getByLabel('Code', { exact: true }).fill(await app.code())
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.locator('[data-part=signed-in]').waitFor()
})

it('the former error of the form is removed', async () => {
  const { page, resend } = await visit('SMS_MFA')
  await page.getByRole('button', { name: 'Continue' }).click()
  const error = page.getByText('Enter your code.')
  await error.waitFor()
  await resend()
  await error.waitFor({ state: 'detached' })
})

it('the message is neither at the sign-in form, nor at the next challenge of that name', async () => {
  const { page, resent, resend } = await visit('SMS_MFA')
  await resend()
  await page.getByRole('button', { name: 'Back to sign in' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await resent.count()).toBe(0)
  await page.getByLabel('Password', { exact: true }).fill('Correct-h0rse')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Check your phone' }).waitFor()
  expect(await resent.count()).toBe(0)
})
