/** A user who wants to be remembered is: by username, and by the last sign-in. */
import { expect, test } from 'vitest'
import { createAuthSession } from '../../src/core.js'
import { createPool } from '../../src/pool/index.js'
import { mapStorage } from '../mock-cognito.js'

const password = 'Correct-h0rse'

function aBrowser(stored = new Map<string, string>()) {
  const pool = createPool({
    policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
    users: [
      { username: 'ada', password, attributes: { email: 'ada@example.com' } },
      { username: 'bob', password, attributes: { email: 'bob@example.com' } },
    ],
  })
  const calls: string[] = []
  const open = (config: object = {}) => {
    const session = createAuthSession({
      userPoolId: pool.id,
      clientId: pool.clientId,
      flow: 'USER_AUTH',
      rememberUsername: mapStorage(stored),
      transport: (operation, input, signal) => {
        calls.push(operation)
        return pool(operation, input, signal)
      },
      ...config,
    })
    const answer = (values: object) =>
      session.answer(session.getSnapshot().challenge as never, values as never)
    return {
      session,
      answer,
      get state() {
        return session.getSnapshot()
      },
    }
  }
  const signIn = async ({ username = 'ada', ...more }: { username?: string; rememberUsername?: boolean }) => {
    const visit = open()
    await visit.answer({ username, ...more })
    await visit.answer({ choice: 'PASSWORD_SRP' })
    expect((await visit.answer({ password })).status).toBe('signed-in')
    return visit
  }
  return { pool, calls, stored, open, signIn }
}

test('the user is not asked unless the application wants it, and nothing is stored', async () => {
  const { open, stored } = aBrowser()
  const visit = open({ rememberUsername: undefined })
  expect(visit.state.challenge).not.toHaveProperty('canRememberUsername', true)
  await visit.answer({ username: 'ada', rememberUsername: true })
  await visit.answer({ choice: 'PASSWORD_SRP' })
  await visit.answer({ password })
  expect(stored.size).toBe(0)
})

test('a user who wants to be remembered finds the username and the last sign-in on the next page', async () => {
  const { open, signIn, stored } = aBrowser()
  expect(open().state.challenge).toMatchObject({ canRememberUsername: true, rememberUsername: false })
  await signIn({ rememberUsername: true })
  const visit = open()
  expect(visit.state).toMatchObject({
    username: 'ada',
    challenge: { name: 'sign-in', username: 'ada', rememberUsername: true },
    lastSignInChallenges: ['sign-in', 'SELECT_CHALLENGE', 'PASSWORD_SRP'],
  })
  expect([...stored.values()].join()).not.toContain(password)
  // A server renders no remembered user.
  expect(visit.session.getServerSnapshot()).toMatchObject({ username: undefined })
  expect(visit.session.getServerSnapshot()).not.toHaveProperty('lastSignInChallenges')
})

test('a user who did not choose stays as remembered as before', async () => {
  const { open, signIn, stored } = aBrowser()
  await signIn({})
  expect(stored.size).toBe(0)
  await signIn({ rememberUsername: true })
  await signIn({})
  expect(open().state.username).toBe('ada')
})

test('a user who no longer wants it is forgotten', async () => {
  const { open, signIn } = aBrowser()
  await signIn({ rememberUsername: true })
  await signIn({ rememberUsername: false })
  expect(open().state.username).toBeUndefined()
})

test('a sign-out shows the remembered name, and not the name of another user', async () => {
  const { open, signIn } = aBrowser()
  const visit = await signIn({ rememberUsername: true })
  const remembered = {
    username: 'ada',
    challenge: { name: 'sign-in', username: 'ada', rememberUsername: true },
    lastSignInChallenges: ['sign-in', 'SELECT_CHALLENGE', 'PASSWORD_SRP'],
  }
  visit.session.restart()
  expect(visit.state).toMatchObject(remembered)

  const other = await signIn({ username: 'bob' })
  expect(other.state.username).toBe('bob')
  other.session.restart()
  expect(other.state).toMatchObject(remembered)
  expect(open().state).toMatchObject(remembered)

  const last = await signIn({ rememberUsername: false })
  last.session.restart()
  expect(last.state).toMatchObject({ username: undefined, challenge: { rememberUsername: false } })
})

test('another user learns nothing of it, and replaces the first one', async () => {
  const { open, signIn } = aBrowser()
  await signIn({ rememberUsername: true })
  const visit = open()
  await visit.answer({ username: 'bob' })
  expect(visit.state).not.toHaveProperty('lastSignInChallenges')
  await signIn({ username: 'bob', rememberUsername: true })
  expect(open().state.username).toBe('bob')
})

test('a sign-in that fails leaves no name behind', async () => {
  const { open, stored } = aBrowser()
  const visit = open()
  await visit.answer({ username: 'ada', rememberUsername: true })
  await visit.answer({ choice: 'PASSWORD_SRP' })
  await visit.answer({ password: 'wrong' })
  expect(stored.size).toBe(0)
})

test('a stored value of any shape is accepted or ignored', () => {
  const key = 'countersign/1/local/name'
  for (const odd of [
    '',
    '1',
    '"ada"',
    '{"username":1,"challenges":[]}',
    '{"username":"ada"}',
    '{"username":"ada","challenges":["X"]}',
  ]) {
    expect(aBrowser(new Map([[key, odd]])).open().state.username, odd).toBeUndefined()
  }
  expect(aBrowser(new Map([[key, '{"username":"ada","challenges":[]}']])).open().state.username).toBe('ada')
})

test('a peek looks at a challenge, and answers it only if the form is still there', async () => {
  const { open, pool } = aBrowser()
  const visit = open()
  const heard: string[] = []
  visit.session.subscribe(() => heard.push(visit.state.challenge?.name ?? visit.state.status))
  const { challenge } = visit.state
  const look = () =>
    visit.session.peek(challenge as never, { username: 'ada', preferredChallenge: 'EMAIL_OTP' } as never)
  const [first, second] = [await look(), await look()]
  expect(first?.challenge).toMatchObject({ name: 'EMAIL_OTP' })
  expect(visit.state.challenge).toBe(challenge)
  expect(heard).toEqual([])
  const code = pool.outbox.latest('ada@example.com')?.code
  expect((await second?.answer({ code }))?.status).toBe('signed-in')
  expect(heard.at(-1)).toBe('signed-in')
  // The other one comes too late.
  expect((await first?.answer({ code }))?.status).toBe('signed-in')
})

test('a rejection of a peek is not shown', async () => {
  const { open } = aBrowser()
  const visit = open({ flow: 'USER_PASSWORD_AUTH' })
  const { challenge } = visit.state
  expect(
    await visit.session.peek(challenge as never, { username: 'ada', password: 'wrong' } as never),
  ).toBeUndefined()
  expect(visit.state.error).toBeUndefined()
})
