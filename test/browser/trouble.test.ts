/** Failures around a sign-in, and their effect on the screen. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PoolOptions } from '../../src/pool/index.js'
import { serveApp } from './chromium.js'
import { visit } from './login.js'
import { connect } from './remote.js'

const door = serveApp<typeof import('./apps/login.js')>('apps/login.tsx')

const mfa = { mode: 'ON', methods: ['SMS_MFA'] } as const
const byPassword = ['InitiateAuth', 'RespondToAuthChallenge']
const offline = 'Check your internet connection'
const code = 'Check your phone'

/** A user who is asked for the code in a text message. */
async function visitAtCode(options: Parameters<typeof visit>[1] = {}) {
  const login = await visit(door, { pool: { mfa }, ...options })
  await login.signInByPassword()
  await login.asks(code)
  return login
}

const alertOf = (page: Page) => page.getByRole('alert')
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    return element.name || element.textContent || element.tagName
  })
const isSignedIn = (page: Page) => page.getByText('You are signed in.').waitFor()

/** Calls to the pool wait until they are released. */
async function hold(page: Page, url: string) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(`${url}**`, async (route) => {
    if (route.request().method() === 'POST') await released
    await route.continue()
  })
  return release
}

describe('A reload', () => {
  it('a reload stays at the code, where the tab stores the challenge', async () => {
    const { page, served, heard, start, asks, fill } = await visitAtCode({ config: { resume: true } })
    heard.length = 0
    await page.reload()
    await start()
    await asks(code)
    await fill({ Code: served.code })
    await isSignedIn(page)
    expect(heard).toEqual(['RespondToAuthChallenge'])
  })

  it('a reload starts again, where the tab stores nothing', async () => {
    const { page, start, asks } = await visitAtCode()
    await page.reload()
    await start()
    await asks('Sign in')
  })
})

describe('The history of the tab', () => {
  it('the history has no entries of the kit: back leaves the screen, and forward finds it at the code', async () => {
    const { page, served, start, asks, fill } = await visitAtCode({
      config: { resume: true },
      before: (page) => page.goto(`${page.url()}?login`),
    })
    await page.goBack()
    expect(page.url()).not.toContain('login')
    await page.goForward()
    if ((await page.getByRole('heading').count()) === 0) await start()
    await asks(code)
    await fill({ Code: served.code })
    await isSignedIn(page)
  })
})

it('Two tabs have a conversation each', async () => {
  const first = await visitAtCode({ config: { resume: true } })
  const { served, page } = first
  const code = served.code
  const other = await page.context().newPage()
  await other.goto(page.url())
  const { id, clientId } = served.pool
  const app = connect<typeof import('./apps/login.js')>(other)
  await app.start(served.url, { userPoolId: id, clientId, resume: true })
  await other.getByRole('heading', { name: 'Sign in' }).waitFor()
  await first.fill({ Code: code })
  await isSignedIn(page)
  expect(await other.getByRole('heading').textContent()).toBe('Sign in')
})

describe('A slow network', () => {
  it('a slow network shows that the screen is busy, keeps the focus, and makes one call of two clicks', async () => {
    const { page, served, heard, fill } = await visit(door)
    const release = await hold(page, served.url)
    await fill({ Username: 'ada', Password: 'Correct-h0rse' })
    const button = page.getByRole('button', { name: 'Sign in' })
    await button.dblclick()
    await page.locator('button[aria-busy=true]').waitFor()
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    expect(await button.isDisabled()).toBe(true)
    expect(await button.getAttribute('disabled')).toBeNull()
    expect(await focused(page)).toBe('Sign in')
    await page.keyboard.press('Enter')
    release()
    await isSignedIn(page)
    expect(heard).toEqual(byPassword)
  })
})

describe('A lost network', () => {
  it('a lost network is reported, and the values are there for another try', async () => {
    const { page, complaints, fill, press } = await visit(door)
    await page.context().setOffline(true)
    await fill({ Username: 'ada', Password: 'Correct-h0rse' })
    await press('Sign in')
    await alertOf(page).filter({ hasText: offline }).waitFor()
    expect(await page.getByLabel('Username').inputValue()).toBe('ada')
    await page.context().setOffline(false)
    await press('Sign in')
    await isSignedIn(page)
    expect(complaints.splice(0).join()).toMatch(/INTERNET_DISCONNECTED/)
  })

  it('a lost network keeps the code that was typed', async () => {
    const { page, complaints, served, fill, press } = await visitAtCode()
    await page.context().setOffline(true)
    await fill({ Code: served.code })
    await alertOf(page).filter({ hasText: offline }).waitFor()
    expect(await page.getByLabel('Code').inputValue()).toBe(served.code)
    await page.context().setOffline(false)
    await press('Continue')
    await isSignedIn(page)
    expect(complaints.splice(0).join()).toMatch(/INTERNET_DISCONNECTED/)
  })
})

it('A sign-in that expires is announced in time, and starts again with the username', async () => {
  const { page, asks } = await visitAtCode({ before: (page) => page.clock.install() })
  expect(await page.getByRole('timer').count()).toBe(0)
  await page.clock.fastForward(130_000)
  await page.getByRole('timer').filter({ hasText: 'Your sign-in expires' }).waitFor()
  await page.clock.fastForward(60_000)
  await asks('Sign in')
  await alertOf(page).filter({ hasText: 'Sign in again.' }).waitFor()
  expect(await page.getByLabel('Username').inputValue()).toBe('ada')
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('')
  expect(await focused(page)).toBe('password')
})

describe('A form', () => {
  it('a form that throws leaves a way back, and the username', async () => {
    const { page, asks, press, complaints, signInByPassword } = await visit(door, {
      pool: { mfa },
      broken: 'SMS_MFA',
    })
    await signInByPassword()
    await asks('Something went wrong')
    expect(await focused(page)).toBe('Something went wrong')
    await press('Try again')
    await asks('Sign in')
    expect(await page.getByLabel('Username').inputValue()).toBe('ada')
    expect(await focused(page)).toBe('password')
    expect(complaints.splice(0).join()).toContain('This form is broken.')
  })

  it('a form that does not load can be loaded again, at the same challenge', async () => {
    const [file = ''] = [...door.bundle.files].find(([, code]) => code.includes('Check your phone')) ?? []
    const lose = (page: Page) => page.route(`**/${file}`, (route) => route.abort())
    const { page, served, heard, asks, press, fill, complaints, signInByPassword } = await visit(door, {
      pool: { mfa },
      before: lose,
    })
    await signInByPassword()
    await asks('Something went wrong')
    await page.getByText(offline).waitFor()
    await page.unroute(`**/${file}`)
    await press('Try again')
    await asks(code)
    expect(heard).toEqual(byPassword)
    await fill({ Code: served.code })
    await isSignedIn(page)
    expect(complaints.splice(0).join()).toMatch(/could not be fetched|ERR_FAILED/)
  })
})

it('the code that answers a challenge can fail to load, and be loaded again', async () => {
  const { page, press, complaints, signInByPassword } = await visit(door, {
    before: (page) => page.route('**/assets/*.js', (route) => route.abort()),
  })
  await signInByPassword()
  await alertOf(page).filter({ hasText: offline }).waitFor()
  await page.unroute('**/assets/*.js')
  await press('Sign in')
  await isSignedIn(page)
  complaints.length = 0
})

it('A page on plain http says that it is not set up correctly, and sends nothing', async () => {
  const { page, heard, signInByPassword } = await visit(door, {
    async before(page) {
      const { origin } = new URL(page.url())
      const plain = 'http://login.example'
      await page.route(`${plain}/**`, (route) =>
        route.continue({ url: route.request().url().replace(plain, origin) }),
      )
      await page.goto(plain)
    },
  })
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, 'undefined'])
  await signInByPassword()
  await alertOf(page).filter({ hasText: 'not set up correctly' }).waitFor()
  expect(await page.locator('[aria-busy=true]').count()).toBe(0)
  expect(heard).toEqual([])
})

it('A text of the pool is shown as text', async () => {
  const hostile = {
    question: '<img src=x onerror=alert(1)>',
    link: 'javascript:alert(1)',
    USERNAME: '<b>ada</b>',
  }
  const triggers: NonNullable<PoolOptions['triggers']> = {
    DefineAuthChallenge({ response }) {
      response.challengeName = 'CUSTOM_CHALLENGE'
    },
    CreateAuthChallenge({ response }) {
      response.publicChallengeParameters = hostile
    },
  }
  const { page, asks, fill, press } = await visit(door, {
    pool: { triggers },
    config: { flow: 'CUSTOM_AUTH' },
  })
  await fill({ Username: '<i>ada</i>' })
  await press('Continue')
  await asks('One more step')
  await page.getByText('<i>ada</i>').waitFor()
  await page.getByText(hostile.question).waitFor()
  await page.getByText(hostile.link).waitFor()
  expect(await page.locator('main :is(img, b, i, script, iframe)').count()).toBe(0)
  expect(await page.locator('main a').count()).toBe(0)
})
