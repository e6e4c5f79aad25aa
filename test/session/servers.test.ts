/** A server that signs users in: each request has its own session, as the page on server rendering says. */
import { expect, test } from 'vitest'
import { createAuthSession } from '../../src/core.js'
import { createPool } from '../../src/pool/index.js'
import { mapStorage } from '../mock-cognito.js'

const password = 'Correct-h0rse'
const names = ['ada', 'bea']

function open() {
  const pool = createPool({
    mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
    users: names.map((username) => ({
      username,
      password,
      attributes: { email: `${username}@example.com` },
    })),
  })
  const config = {
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport: pool,
    rememberDevice: 'never',
  } as const
  /** The work of one request. */
  async function answer(session: ReturnType<typeof createAuthSession>, values: object) {
    const { challenge } = session.getSnapshot()
    if (!challenge) throw new Error('No challenge is open.')
    return session.answer(challenge, values as never)
  }
  const codeOf = (username: string) => pool.outbox.latest(`${username}@example.com`)?.code
  return { config, answer, codeOf }
}

test('two users sign in at the same time, with a new session for each request', async () => {
  const { config, answer, codeOf } = open()
  const stores = new Map(names.map((name) => [name, new Map<string, string>()]))
  const sessionOf = (name: string) => {
    const resume = mapStorage(stores.get(name) ?? new Map())
    return createAuthSession({ ...config, resume, keepCredentials: false })
  }

  for (const username of names) {
    const state = await answer(sessionOf(username), { username, password })
    expect(state.challenge?.name).toBe('EMAIL_OTP')
  }
  for (const username of names) {
    const session = sessionOf(username)
    const state = await answer(session, { code: codeOf(username) })
    expect(state).toMatchObject({ status: 'signed-in', username })
    expect(session.getTokens()?.accessToken).toMatch(/^ey/)
    expect([...(stores.get(username)?.values() ?? [])]).toEqual([])
  }
})

test('the data between two requests has no password and no token', async () => {
  const { config, answer } = open()
  const store = new Map<string, string>()
  const session = createAuthSession({ ...config, resume: mapStorage(store), keepCredentials: false })
  await answer(session, { username: 'ada', password })
  expect(store.size).toBe(1)
  expect([...store.values()].join()).not.toContain(password)
})

test('requests that share one session share the sign-in of its user', async () => {
  const { config, answer, codeOf } = open()
  const shared = createAuthSession(config)
  await answer(shared, { username: 'ada', password })
  // The request of another user meets ada's challenge, and gets her tokens.
  expect(shared.getSnapshot()).toMatchObject({ username: 'ada', challenge: { name: 'EMAIL_OTP' } })
  await answer(shared, { code: codeOf('ada') })
  expect(shared.getTokens()).toBeDefined()
})
