/** The texts that a screen reader gets, by the accessibility tree of the browser. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx')

/** The roles and names of the fields of each challenge. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['textbox Username', 'textbox Password'],
  'sign-up': ['textbox Username', 'textbox Email address', 'textbox Password'],
  'forgot-password': ['textbox Username'],
  'reset-password': ['textbox Code', 'textbox New password'],
  'confirm-sign-up': ['textbox Code'],
  SMS_MFA: ['textbox Code'],
  EMAIL_OTP: ['textbox Code'],
  SOFTWARE_TOKEN_MFA: ['textbox Code'],
  PASSWORD_SRP: ['textbox Password'],
  MFA_SETUP: ['textbox Device name (optional)', 'textbox Code from the app'],
  'MFA_SETUP-email': ['textbox Email address'],
  CUSTOM_CHALLENGE: ['textbox Answer'],
  SELECT_MFA_TYPE: [],
  SELECT_CHALLENGE: [],
  'remember-device': [],
}

interface Heard {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly level?: number | undefined
  readonly invalid?: string | undefined
}

/** All that a screen reader comes across. */
async function listen(page: Page): Promise<readonly Heard[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  return nodes.flatMap(({ ignored, role, name, description, properties = [] }) => {
    if (ignored) return []
    const told = (property: string) => properties.find((one) => one.name === property)?.value.value
    return {
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      level: told('level'),
      invalid: told('invalid'),
    }
  })
}

const operable = /^(textbox|button|link|checkbox|radio|combobox|DateTime|Date|image|list|group|region|timer)$/

describe.each(Object.entries(asked))('%s', (ask, fields) => {
  it('the form has one title, and each element has a name', async () => {
    const { page, app } = await door.open()
    await app.show({ ask })
    const heard = await listen(page)
    const named = (role: string) => heard.filter((one) => one.role === role).map(({ name }) => name)

    const titles = heard.filter(({ role, level }) => role === 'heading' && level === 1)
    expect(titles).toHaveLength(1)
    expect(await page.title()).toBe(titles[0]?.name)
    expect(named('region')).toEqual([titles[0]?.name])
    const silent = heard.filter(
      ({ role, name }) => operable.test(role) && role !== 'list' && name.trim() === '',
    )
    expect(silent).toEqual([])
    expect(named('textbox').map((name) => `textbox ${name}`)).toEqual(fields)
    // Two elements with the same name cannot be distinguished.
    expect(new Set(named('button')).size).toBe(named('button').length)
  })
})

describe('Errors', () => {
  it('with one field is its description', async () => {
    const { page, app } = await door.open()
    await app.show({ ask: 'EMAIL_OTP' })
    await page.getByLabel('Code').press('Enter')
    await page.getByText('Enter your code.').waitFor()
    const field = (await listen(page)).find(({ role }) => role === 'textbox')
    expect(field).toMatchObject({ name: 'Code', invalid: 'true' })
    expect(field?.description).toMatch(/^Enter your code\./)
  })

  it('several errors are in one list, and each describes its field', async () => {
    const { page, app } = await door.open()
    await app.show({ ask: 'sign-up' })
    await page.getByLabel('Username').press('Enter')
    await page.getByRole('alert').waitFor()
    const heard = await listen(page)
    const fields = heard.filter(({ role }) => role === 'textbox')
    for (const { name, description, invalid } of fields) {
      expect(invalid).toBe('true')
      expect(description).toContain(`Enter your ${name.toLowerCase()}.`)
    }
    const links = heard.filter(({ role }) => role === 'link').map(({ name }) => name)
    expect(links).toEqual(fields.map(({ name }) => `Enter your ${name.toLowerCase()}.`))
  })

  it('with the answer as a whole interrupts', async () => {
    const { page, app } = await door.open()
    await app.show({ ask: 'sign-in', wrong: true })
    await page.getByRole('alert').filter({ hasText: 'Incorrect username or password.' }).waitFor()
  })
})

it('The choices are a list with a name', async () => {
  const { page, app } = await door.open()
  await app.show({ ask: 'SELECT_MFA_TYPE' })
  const heard = await listen(page)
  const title = heard.find(({ role }) => role === 'heading')?.name
  expect(heard.filter(({ role }) => role === 'list').map(({ name }) => name)).toEqual([title])
})

it('The QR code says what it is', async () => {
  const { page, app } = await door.open()
  await app.show({ ask: 'MFA_SETUP' })
  const images = (await listen(page)).filter(({ role }) => role === 'image')
  expect(images.map(({ name }) => name)).toEqual(['QR code to set up your authenticator app'])
})

it('The rules for a new password are read with its field, and each rule says whether it is met', async () => {
  const { page, app } = await door.open()
  await app.show({ ask: 'NEW_PASSWORD_REQUIRED' })
  await page.getByLabel('New password', { exact: true }).pressSequentially('Horse1')
  const field = (await listen(page)).find(({ role }) => role === 'textbox')
  expect(field?.description).toContain('a number (met)')
  expect(field?.description).toContain('a symbol (not met)')
})
