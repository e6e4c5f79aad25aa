/** The pool itself in a page: a demo needs no server. */
import { expect, it } from 'vitest'
import type { PoolOptions } from '../../src/pool/index.js'
import { ada, right, secret } from '../pool/clients/served.js'
import { addAuthenticator } from './authenticator.js'
import { bundle, bundleSource } from './bundle.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/pool.js')>('apps/pool.ts')

/** A page with a pool in it, which loads only its script. */
async function visit(options: PoolOptions = {}) {
  const { page, app } = await door.open()
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  const scripts = [...door.bundle.files.keys()].map((name) => `GET ${new URL(name, page.url())}`)
  await app.found({ users: [ada], ...options })
  await app.begin()
  return { page, app, elsewhere: () => asked.filter((each) => !scripts.includes(each)) }
}

const asAda = { username: 'ada', password: right }

it('the pool accepts a password by SRP', async () => {
  const { app, elsewhere } = await visit()
  expect(await app.say({ ...asAda, password: 'Wr0ng-one' })).toMatchObject({ code: 'wrong-credentials' })
  expect(await app.say(asAda)).toBe('signed-in')
  expect(await app.user()).toBe('ada')
  expect(elsewhere()).toEqual([])
})

it('the pool accepts a code of an authenticator app', async () => {
  const { app, elsewhere } = await visit({
    mfa: { mode: 'OPTIONAL' },
    users: [{ ...ada, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
  })
  expect(await app.say(asAda)).toBe('SOFTWARE_TOKEN_MFA')
  expect(await app.say({ code: '000000' })).toMatchObject({ code: 'wrong-code' })
  expect(await app.say({ code: await app.appCode(secret) })).toBe('signed-in')
  expect(elsewhere()).toEqual([])
})

it('the pool sends a code to its outbox', async () => {
  const { app, elsewhere } = await visit({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
  expect(await app.say(asAda)).toBe('EMAIL_OTP')
  expect(await app.say({ code: await app.code() })).toBe('signed-in')
  expect(elsewhere()).toEqual([])
})

it('the pool accepts a passkey', async () => {
  const { page, app, elsewhere } = await visit({
    policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
    passkeys: { userVerification: 'required' },
  })
  await addAuthenticator(page)
  await app.say(asAda)
  await app.addPasskey()
  for (let turn = 0; turn < 2; turn++) {
    await app.begin({ flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' })
    expect(await app.say({ username: 'ada' })).toBe('WEB_AUTHN')
    expect(await app.showPasskey()).toBe('signed-in')
    expect(await app.user()).toBe('ada')
  }
  expect(elsewhere()).toEqual([])
})

it('the bundle has no import that only Node has', async () => {
  const { files, onlyInNode } = await bundle(new URL('../../src/pool/index.ts', import.meta.url))
  expect([...files.values()].join()).toContain('RespondToAuthChallenge')
  expect(onlyInNode).toEqual([])
})

it.each(['node:crypto', 'crypto'])('the check finds %s', async (name) => {
  expect((await bundleSource(`export { randomBytes } from '${name}'`)).onlyInNode).not.toEqual([])
})
