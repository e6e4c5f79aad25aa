/** Whole sign-ins on the login screen, with the actions of a user. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx')
const css = readFileSync('src/theme/countersign.css', 'utf8')

async function visit(ask: string) {
  const { page, app } = await door.open()
  await page.addStyleTag({ content: css })
  await app.show({ ask })
  return {
    page,
    app,
    title: (text: string) => page.getByRole('heading', { name: text }).waitFor(),
    /** The name of the element with the focus. */
    focused: () =>
      page.evaluate(() => {
        const { activeElement } = document
        const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : activeElement
        return label?.textContent?.trim() ?? ''
      }),
  }
}

describe('With a keyboard alone', () => {
  it('the user signs in, with a wrong code first, and then the right one', async () => {
    const { page, app, title, focused } = await visit('EMAIL_OTP')
    await title('Check your email')
    expect(await focused()).toBe('Code')
    await page.keyboard.type('000 000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Incorrect code.' }).waitFor()
    expect(await focused()).toBe('Code')
    const code = page.getByLabel('Code')
    expect(await code.getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.type(await app.code())
    await page.keyboard.press('Enter')
    await page.getByText('You are signed in.').waitFor()
  })

  it('a missing value has its error at its field, with the focus', async () => {
    const { page, focused } = await visit('sign-in')
    await page.getByLabel('Username').focus()
    await page.keyboard.type('ada')
    await page.keyboard.press('Enter')
    await page.getByText('Enter your password.').waitFor()
    expect(await focused()).toBe('Password')
    await page.keyboard.type('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Incorrect username or password.' }).waitFor()
    expect(await page.getByLabel('Username').inputValue()).toBe('ada')
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('')
    expect(await focused()).toBe('Password')
  })

  it('several missing values are listed together, with links to their fields', async () => {
    const { page, focused } = await visit('sign-up')
    await page.getByLabel('Username').focus()
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await summary.waitFor()
    expect(await focused()).toContain('There is a problem')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Username')
  })
})

describe('A code', () => {
  it('a code with spaces and dashes is pasted and sent', async () => {
    const { page, app } = await visit('EMAIL_OTP')
    const code = await app.code()
    const pasted = ` ${code.slice(0, 3)}-${code.slice(3)} `
    await page.getByLabel('Code').evaluate((input, text) => {
      ;(input as HTMLInputElement).focus()
      document.execCommand('insertText', false, text)
    }, pasted)
    await page.getByText('You are signed in.').waitFor()
  })

  it('a wrong code is not sent again without the button', async () => {
    const { page, app } = await visit('SMS_MFA')
    const input = page.getByLabel('Code')
    const sent = async () => (await app.heard()).filter((operation) => operation === 'RespondToAuthChallenge')
    await input.pressSequentially('000000')
    await page.getByText('Incorrect code.').waitFor()
    expect(await sent()).toHaveLength(1)
    await input.fill('')
    await input.pressSequentially('000000')
    await input.fill('')
    await input.pressSequentially('000 000')
    await input.fill('')
    await input.pressSequentially(await app.code())
    await page.getByText('You are signed in.').waitFor()
    expect(await sent()).toHaveLength(2)
  })
})

describe('A new password', () => {
  it('the rules of a new password are announced as they are met, and the page holds nothing of it', async () => {
    const { page } = await visit('NEW_PASSWORD_REQUIRED')
    const password = page.getByLabel('New password', { exact: true })
    expect(await password.getAttribute('passwordrules')).toContain('minlength: 8;')
    const met = () => page.locator('[data-met=true]').allTextContents()
    expect(await met()).toEqual([])
    await password.pressSequentially('Horse1')
    expect(await met()).toEqual(['a lowercase letter (met)', 'an uppercase letter (met)', 'a number (met)'])
    await password.pressSequentially('!!')
    await page.getByText('Your password meets all the requirements.').waitFor()
    expect(await page.content()).not.toContain('Horse1')
  })

  it('a new password can be shown, and the button names its action', async () => {
    const { page } = await visit('sign-in')
    const password = page.getByLabel('Password', { exact: true })
    await page.getByRole('button', { name: 'Show password' }).click()
    expect(await password.getAttribute('type')).toBe('text')
    await page.getByRole('button', { name: 'Hide password' }).click()
    expect(await password.getAttribute('type')).toBe('password')
  })
})

it('another way is one press away, where there is one', async () => {
  const { page, title } = await visit('PASSWORD_SRP')
  await title('Enter your password')
  await page.getByRole('button', { name: 'Use another method' }).click()
  await title('Choose how to sign in')
})
