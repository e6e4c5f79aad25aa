/** A user who was signed in elsewhere is signed in here. */
import { expect, test, vi } from 'vitest'
import type { AuthError, AuthEvent } from '../../src/core.js'
import { challengeReply, expectPassword, mockSession } from '../mock-cognito.js'

const held = { accessToken: 'secret-access', tokenType: 'Bearer', expiresAt: 1_900_000_000_000 }
const jane = { tokens: held, username: 'jane@example.com', userId: 'Google_115' }
const error: AuthError = { kind: 'rejected', code: 'provider-rejected', recovery: 'retry' }

function wait<Got>() {
  let bring = (_: Got) => {}
  const promise = new Promise<Got>((resolve) => {
    bring = resolve
  })
  return { promise, bring }
}

test('a user with tokens is signed in, and no challenge counts as answered', async () => {
  const events: AuthEvent[] = []
  const onSignedIn = vi.fn()
  const { session } = mockSession([], { onSignedIn, onEvent: (event) => events.push(event) })
  const coming = wait<typeof jane>()
  const received = session.completeSignIn(coming.promise)
  expect(session.getSnapshot()).toMatchObject({ status: 'challenge', pending: true })
  coming.bring(jane)
  expect(await received).toMatchObject({ status: 'signed-in', username: 'jane@example.com', pending: false })
  expect(session.getTokens()).toEqual(held)
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(held)
  expect(events).toEqual([
    { type: 'challenge', challenge: 'sign-in' },
    { type: 'signed-in', challenges: [] },
  ])
  expect(JSON.stringify([session.getSnapshot(), events])).not.toContain('secret')
})

test('an error is shown at the current challenge', async () => {
  const events: AuthEvent[] = []
  const { session } = mockSession([], { onEvent: (event) => events.push(event) })
  session.goTo('sign-up')
  await session.completeSignIn(error)
  expect(session.getSnapshot()).toMatchObject({ pending: false, error, challenge: { name: 'sign-up' } })
  expect(events.at(-1)).toEqual({ type: 'error', challenge: 'sign-up', reason: 'provider-rejected' })
  expect(events).toHaveLength(2)
})

test('nothing changes nothing, but that it was waited for', async () => {
  const events: AuthEvent[] = []
  const pool = mockSession([expectPassword(challengeReply('SMS_MFA'))], {
    onEvent: (event) => events.push(event),
  })
  await pool.signIn()
  const [before, count] = [pool.state, events.length]
  const coming = wait<undefined>()
  const received = pool.session.completeSignIn(coming.promise)
  expect(pool.state).toMatchObject({ pending: true })
  coming.bring(undefined)
  await received
  expect(pool.state).toEqual(before)
  expect(events).toHaveLength(count)
})

test('challenges that were answered before do not count', async () => {
  const events: AuthEvent[] = []
  const pool = mockSession([expectPassword(challengeReply('SMS_MFA'))], {
    onEvent: (event) => events.push(event),
  })
  await pool.signIn()
  await pool.session.completeSignIn(jane)
  expect(events.at(-1)).toEqual({ type: 'signed-in', challenges: [] })
})

test('one step runs at a time: an external sign-in that is pending blocks answers and other sign-ins', async () => {
  const { session, answer } = mockSession([])
  const coming = wait<typeof jane>()
  const received = session.completeSignIn(coming.promise)
  await session.completeSignIn({ ...jane, username: 'eve' })
  await answer({ username: 'eve', password: 'wrong' })
  coming.bring(jane)
  expect(await received).toMatchObject({ status: 'signed-in', username: 'jane@example.com' })
})

test('a user who has started again in the meantime is not signed in', async () => {
  const onSignedIn = vi.fn()
  const { session } = mockSession([], { onSignedIn })
  const coming = wait<typeof jane>()
  const received = session.completeSignIn(coming.promise)
  session.restart()
  coming.bring(jane)
  expect(await received).toMatchObject({ status: 'challenge', pending: false })
  expect(session.getTokens()).toBeUndefined()
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('a promise that rejects also rejects the call and adds an error, and the form can be used again', async () => {
  const { session } = mockSession([])
  await expect(session.completeSignIn(Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  expect(session.getSnapshot()).toMatchObject({
    status: 'challenge',
    pending: false,
    error: { kind: 'rejected', code: 'unknown', recovery: 'retry' },
  })
})

test('two sign-ins with the same tokens are two objects, so that they can be distinguished', async () => {
  const { session } = mockSession([])
  await session.completeSignIn(jane)
  const first = session.getTokens()
  expect(first).toEqual(held)
  session.restart()
  await session.completeSignIn(jane)
  expect(session.getTokens()).toEqual(held)
  expect(session.getTokens()).not.toBe(first)
})
