/** The kit in a React page, with a user who types and clicks, and a pool at another origin. */
import { expect, it } from 'vitest'
import type { AuthConfig } from '../../src/index.js'
import type { PoolOptions } from '../../src/pool/index.js'
import { hour, right, serve } from '../pool/clients/served.js'
import { addAuthenticator } from './authenticator.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/kit.js')>('apps/kit.tsx')

/** A pool that records its calls, and a user at the first challenge. */
async function visit(options: PoolOptions = {}, config: Partial<AuthConfig> = {}) {
  const heard: string[] = []
  const served = await serve({
    ...options,
    faults: (operation, input) => void heard.push(`${operation} ${JSON.stringify(input)}`),
  })
  const { pool, url } = served
  const { page, app } = await door.open()
  const start = (more: Partial<AuthConfig> = {}) =>
    app.start(url, { userPoolId: pool.id, clientId: pool.clientId, ...config, ...more })
  const heading = page.getByRole('heading')
  await start()
  return {
    served,
    heard,
    page,
    app,
    start,
    /** Waits until this is what the page shows. */
    shows: (title: string) => heading.filter({ hasText: new RegExp(`^${title}$`) }).waitFor(),
    complains: (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor(),
    async say(values: Readonly<Record<string, string>> = {}) {
      for (const [name, value] of Object.entries(values)) await page.getByLabel(name).fill(value)
      await page.getByRole('button').click()
    },
  }
}

const asAda = { username: 'ada', password: right }

const withPasskeys = {
  policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
  passkeys: { userVerification: 'required' },
} satisfies PoolOptions

/** The same person, who has made a passkey and begins again. */
async function visitWithPasskey() {
  const visitor = await visit(withPasskeys)
  const { page, app, start, say, shows } = visitor
  const authenticator = await addAuthenticator(page)
  await say(asAda)
  await shows('Signed in')
  await app.addPasskey()
  await page.reload()
  await start({ flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' })
  return { ...visitor, authenticator }
}

it('the user proves a password by SRP, and the password is sent nowhere', async () => {
  const { app, heard, say, shows, complains } = await visit()
  await say({ username: 'ada', password: 'Wr0ng-one' })
  await complains('wrong-credentials')
  await say(asAda)
  await shows('Signed in')
  expect((await app.tokens())?.accessToken).toMatch(/^eyJ/)
  expect(heard.map((call) => call.split(' ')[0])).toEqual([
    ...['InitiateAuth', 'RespondToAuthChallenge'],
    ...['InitiateAuth', 'RespondToAuthChallenge'],
  ])
  expect(heard.join()).not.toContain(right)
})

it('the clock of the pool is used where the clock of the page is wrong', async () => {
  const { served, say, shows } = await visit()
  served.pass(hour)
  await say(asAda)
  await shows('Signed in')
})

it('the user signs in by a passkey', async () => {
  const { app, heard, say, shows } = await visitWithPasskey()
  heard.length = 0
  await say({ username: 'ada' })
  await shows('WEB_AUTHN')
  await say()
  await shows('Signed in')
  expect((await app.tokens())?.accessToken).toMatch(/^eyJ/)
  expect(heard.map((call) => call.split(' ')[0])).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
})

it('the challenge stays where another user is at the authenticator', async () => {
  const { authenticator, heard, say, shows, complains } = await visitWithPasskey()
  await say({ username: 'ada' })
  await shows('WEB_AUTHN')
  heard.length = 0
  await authenticator.recognise(false)
  await say()
  await complains('cancelled')
  expect(heard).toEqual([])

  await authenticator.recognise(true)
  await say()
  await shows('Signed in')
})

it('a page of another site has another error than a missing passkey', async () => {
  const { app, page } = await visit()
  await addAuthenticator(page)
  const challenge = 'Y2hhbGxlbmdl'
  expect(await app.getPasskey({ challenge, rpId: 'example.com' })).toEqual({ error: 'wrong-site' })
  const unknown = [{ id: 'dW5rbm93bg', type: 'public-key' as const }]
  const none = await app.getPasskey({ challenge, rpId: 'localhost', allowCredentials: unknown })
  expect(none).toEqual({ error: 'cancelled' })
})

it('the challenge is the same after a reload, where the tab stores it', async () => {
  const mfa = { mode: 'ON', methods: ['SMS_MFA'] } as const
  const { page, served, start, say, shows } = await visit({ mfa }, { resume: true })
  await say(asAda)
  await shows('SMS_MFA')
  await page.reload()
  await start()
  await shows('SMS_MFA')
  await say({ code: served.code })
  await shows('Signed in')
})

it('a remembered device replaces the code after a reload', async () => {
  const mfa = { mode: 'ON', methods: ['SMS_MFA'] } as const
  const { page, served, start, say, shows } = await visit({ mfa, devices: true })
  await say(asAda)
  await shows('SMS_MFA')
  await say({ code: served.code })
  await shows('Signed in')
  await page.reload()
  await start()
  await say(asAda)
  await shows('Signed in')
  expect(served.pool.outbox.messages).toHaveLength(1)
})
