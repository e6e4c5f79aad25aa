/** The messages on the console for a mistake in the set-up: the cause in development, and none in production. */
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { visit } from './login.js'

type App = typeof import('./apps/login.js')

// The pool is at another origin, which this policy does not allow.
const headers = { 'content-security-policy': `default-src 'self'; connect-src 'self'` }
const development = serveApp<App>('apps/login.tsx', { mode: 'development', headers })
const production = serveApp<App>('apps/login.tsx', { headers })

const offline = 'We could not connect. Check your internet connection and try again.'

/** Signs in, and returns the messages of the kit on the console. */
async function signIn(door: typeof development) {
  const told: string[] = []
  const { page, served, signInByPassword, complaints } = await visit(door, {
    before: async (page) => {
      page.on('console', (message) => {
        if (message.text().startsWith('countersign:')) told.push(`${message.type()}: ${message.text()}`)
      })
    },
  })
  await signInByPassword()
  await page.getByRole('alert').filter({ hasText: offline }).waitFor()
  await signInByPassword()
  await page.getByRole('alert').filter({ hasText: offline }).waitFor()
  await page.waitForTimeout(500)
  // The browser itself says that it blocked the call.
  expect(complaints.splice(0).join()).toMatch(/connect-src/)
  return { told, origin: new URL(served.url).origin }
}

describe('A policy that does not allow Cognito', () => {
  it('the policy is named once in development, with the source to add', async () => {
    const { told, origin } = await signIn(development)
    expect(told).toEqual([
      `warning: countersign: A Content Security Policy blocks the call. The policy of the page does not allow ${origin}. Add it to connect-src. See "A Content Security Policy blocks the call" in docs/troubleshooting.md of the package.`,
    ])
  })

  it('the policy is not named in production', async () => {
    expect((await signIn(production)).told).toEqual([])
  })
})
