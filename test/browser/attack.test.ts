/** Odd or hostile actions of an application, a pool, a browser and a user on the login screen. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createAuthSession } from '../../src/index.js'
import { totp } from '../../src/pool/index.js'
import { SignIn } from '../../src/ui.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/attack.js')>('apps/attack.tsx')
const password = 'Correct-h0rse'

async function visit(machine?: BrowserContextOptions) {
  const visitor = await door.open(machine)
  const { page } = visitor
  return {
    ...visitor,
    asks: (title: string) => page.getByRole('heading', { name: title, exact: true }).waitFor(),
    press: (button: string) => page.getByRole('button', { name: button, exact: true }).click(),
    async signIn() {
      await page.getByLabel('Username').fill('ada')
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
    },
  }
}

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).name)

/** A challenge of a pool with hostile replies. */
const asked = (ChallengeName: string, ChallengeParameters: object = {}) => ({
  ChallengeName,
  ChallengeParameters,
  Session: 'a session of some twenty characters',
})

const flow = 'USER_PASSWORD_AUTH' as const
const byEmail = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } } as const

describe('An application that renders again all the time', () => {
  it('the user keeps what was typed, and the sign-in is reported once', async () => {
    const { page, app, press } = await visit()
    await app.start()
    await page.getByLabel('Username').fill('ada')
    await app.draw()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await app.draw()
    expect(await page.getByLabel('Username').inputValue()).toBe('ada')
    expect(await focused(page)).toBe('password')
    await press('Sign in')
    await page.getByText('Hello').waitFor()
    await app.draw()
    await app.draw()
    expect(await app.signedIn()).toBe(1)
    await app.restart()
    expect(await page.getByLabel('Username').inputValue()).toBe('')
    await page.getByLabel('Username').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await press('Sign in')
    await page.getByText('Hello').waitFor()
    expect(await app.signedIn()).toBe(2)
  })

  it('the language changes in the middle of a form, with the title of the page', async () => {
    const { page, app } = await visit()
    await app.start()
    await page.getByLabel('Username').fill('ada')
    expect(await page.title()).toBe('Sign in')
    await app.draw({ german: true })
    expect(await page.getByLabel('Benutzername').inputValue()).toBe('ada')
    expect(await focused(page)).toBe('username')
    expect(await page.title()).toBe('Anmelden')
    await app.leave()
    expect(await page.title()).toBe('app')
  })
})

it('A user who types elsewhere continues there when the sign-in expires', async () => {
  const { page, app, asks, signIn } = await visit()
  await page.clock.install()
  await app.start({ pool: byEmail }, { beside: true })
  await signIn()
  await asks('Check your email')
  await page.getByLabel('Search').focus()
  await page.clock.fastForward(190_000)
  await asks('Sign in')
  await page.keyboard.type('tea')
  expect(await page.getByLabel('Search').inputValue()).toBe('tea')
})

it('The content for signed-in users is gone at sign-out, even where the next form is late', async () => {
  const { page, app, signIn, asks } = await visit()
  let arrive = () => {}
  const arrives = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/form-*.js', async (route) => {
    await arrives
    await route.continue()
  })
  await app.start()
  await signIn()
  await page.getByText('Hello').waitFor()
  await app.go('sign-up')
  await page.getByText('Wait').waitFor()
  expect(await page.getByText('Hello').count()).toBe(0)
  arrive()
  await asks('Create your account')
})

it('A press of a button shows, even where the rest of the program is late', async () => {
  const { page, app, signIn } = await visit()
  await page.route('**/assets/resolver-*.js', () => {})
  await app.start()
  await app.slow()
  await signIn()
  await page.locator('button[aria-busy=true]').waitFor()
  await app.fast()
  await page.getByText('Hello').waitFor()
})

it('A form that a server has drawn tells the address nothing, if it is sent before there is a script', async () => {
  const { page } = await visit()
  const session = createAuthSession({ userPoolId: 'us-east-1_Local', clientId: 'local' })
  await page.setContent(renderToString(createElement(SignIn, { session })))
  await page.getByLabel('Username').fill('ada')
  await page.getByLabel('Password', { exact: true }).fill(password)
  const gone = page.waitForEvent('framenavigated')
  await page.keyboard.press('Enter')
  expect((await gone).url()).not.toContain('ada')
})

describe('A pool with unusual names', () => {
  it('unusual names get their forms', async () => {
    const { page, app, signIn } = await visit()
    const named = '["userAttributes.__proto__","userAttributes.constructor"]'
    const questions = [
      ['SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["__proto__","constructor"]' }, 'constructor'],
      ['NEW_PASSWORD_REQUIRED', { requiredAttributes: named }, 'Constructor'],
      ['EMAIL_OTP', { CODE_DELIVERY_DELIVERY_MEDIUM: '__proto__' }, 'Check your email'],
    ] as const
    for (const [name, parameters, text] of questions) {
      await app.start({ replies: [asked(name, parameters)], config: { flow } })
      await signIn()
      await page.locator(`[data-part=challenge][data-name=${name}]`).waitFor()
      await page.getByText(text, { exact: true }).first().waitFor()
    }
  })

  it('an attribute is sent by its whole name', async () => {
    const { page, app, signIn, asks, press } = await visit()
    const names = ['custom:a.b', 'custom:c[0]', 'custom:d"e']
    const requiredAttributes = JSON.stringify(names.map((name) => `userAttributes.${name}`))
    const replies = [asked('NEW_PASSWORD_REQUIRED', { requiredAttributes }), asked('CUSTOM_CHALLENGE')]
    await app.start({ replies, config: { flow } })
    await signIn()
    await page.getByLabel('New password', { exact: true }).fill('Better-h0rse-2')
    for (const name of names)
      await page.locator(`[name=${JSON.stringify(`attributes.${name}`)}]`).fill(`${name}!`)
    await press('Save and continue')
    await asks('One more step')
    const [, answer] = (await app.inputs()) as { ChallengeResponses?: object }[]
    const given = Object.entries(answer?.ChallengeResponses ?? {})
    for (const name of names) expect(given).toContainEqual([`userAttributes.${name}`, `${name}!`])
  })

  it('a key that no QR code can hold is shown to be typed', async () => {
    const { app, signIn, asks, page } = await visit()
    const key = 'A'.repeat(5000)
    const replies = [
      asked('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
      { SecretCode: key, Session: 'another session of that kind' },
    ]
    await app.start({ replies, config: { flow } })
    await signIn()
    await asks('Set up your authenticator app')
    expect((await page.locator('code').innerText()).replaceAll(' ', '')).toBe(key)
  })
})

it('A browser whose language is none gets a form, too', async () => {
  const { page, app, asks } = await visit()
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['C', 'en-US@posix'] })
    Object.defineProperty(navigator, 'language', { get: () => 'C' })
  })
  await app.start({}, { signUpAttributes: ['phone_number', 'locale', 'zoneinfo'] })
  await app.go('sign-up')
  await asks('Create your account')
  await page.getByRole('combobox', { name: 'Country' }).waitFor()
})

it('React holds neither the key of an app nor a token, once the user is signed in', async () => {
  const { page, app, signIn, asks } = await visit()
  await app.start({
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] }, users: [{ username: 'ada', password }] },
  })
  await signIn()
  await asks('Set up your authenticator app')
  const key = (await page.locator('code').innerText()).replaceAll(' ', '')
  const code = await totp(key)
  await page.getByLabel('Code from the app').fill(code)
  await page.keyboard.press('Enter')
  await page.getByText('Hello').waitFor()
  // The look reaches what React has drawn: it finds a text that is there.
  expect(await known(page, 'Hello')).toContainEqual(expect.stringMatching(/^react/))
  for (const secret of [key, code, password, 'eyJ']) expect(await known(page, secret)).toEqual([])
})

/** The places in the page, its storages and React's memory where this can be read. */
const known = (page: Page, secret: string): Promise<readonly string[]> =>
  page.evaluate((secret) => {
    const found: string[] = []
    const seen = new Set<unknown>()
    // React keeps what it has drawn the time before, until it draws again.
    const before = ['alternate', 'return', '_reactInternals']
    const look = (thing: unknown, path: string, depth = 0) => {
      if (typeof thing === 'string' && thing.includes(secret)) found.push(path.slice(0, 150))
      if (typeof thing !== 'object' || !thing || seen.has(thing) || depth > 80) return
      seen.add(thing)
      if (thing instanceof Node || thing instanceof Window) return
      for (const [name, part] of Object.entries(thing))
        if (!before.includes(name)) look(part, `${path}.${name}`, depth + 1)
    }
    const container = Object.values(document.querySelector('main') as object)[0]
    look(container.stateNode.current, 'react')
    look([document.documentElement.outerHTML, document.title, location.href], 'page')
    look([{ ...localStorage }, { ...sessionStorage }, history.state], 'storage')
    return found
  }, secret)
