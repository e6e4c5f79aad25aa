/** React in development, where it does things twice and says what is wrong with them. */
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { createAuthSession } from '../../src/index.js'
import { SignIn } from '../../src/ui.js'
import { serveApp } from './chromium.js'
import { visit } from './login.js'

const session = createAuthSession({ userPoolId: 'us-east-1_Local', clientId: 'local' })
const drawn = renderToString(createElement(SignIn, { session }))

const door = serveApp<typeof import('./apps/login.js')>('apps/login.tsx', {
  mode: 'development',
  body: `<main>${drawn}</main>`,
})
const pool = { mfa: { mode: 'ON', methods: ['SMS_MFA'] } } as const

it('Strict React asks the pool nothing twice, and has nothing to complain of', async () => {
  const { page, app, served, heard, asks, fill, signInByPassword } = await visit(door, { pool, strict: true })
  await signInByPassword()
  await asks('Check your phone')
  expect(await page.title()).toBe('Check your phone')
  await fill({ Code: served.code })
  await page.getByText('You are signed in.').waitFor()
  expect(heard).toEqual(['InitiateAuth', 'RespondToAuthChallenge', 'RespondToAuthChallenge'])
  expect(await app.signedIn()).toBe(1)
  expect(await page.title()).toBe('app')
})

it('A server renders the first form, and the browser continues with it', async () => {
  expect(drawn).toContain('autoComplete="username"')
  expect(drawn).not.toContain('style=')
  const typed = (page: import('playwright-core').Page) => page.getByLabel('Username').fill('ada')
  const { page, asks, fill, press } = await visit(door, { pool, drawn: true, before: typed })
  expect(await page.getByLabel('Username').inputValue()).toBe('ada')
  await fill({ Password: 'Correct-h0rse' })
  await press('Sign in')
  await asks('Check your phone')
})
