/** What other kits get wrong at sign-in, each as a conversation that goes right here. */
import { describe, expect, test } from 'vitest'
import { createAuthSession, fetchTransport } from '../../src/core.js'
import { withSecretHash } from '../../src/transport/with.js'
import {
  hears,
  loses,
  poses,
  refuses,
  rightPassword,
  script,
  storageOver,
  talk,
  tokens,
  userId,
} from '../scripted.js'

test('a lost answer is not sent again behind the person’s back', async () => {
  const pool = talk([
    rightPassword(poses('SMS_MFA', { USER_ID_FOR_SRP: userId })),
    hears('RespondToAuthChallenge', {}, loses),
    hears('RespondToAuthChallenge', {}, () => new Response('oops', { status: 500 })),
    hears(
      'RespondToAuthChallenge',
      { Session: 'thread-of-SMS_MFA' },
      refuses('NotAuthorizedException', 'Invalid session for the user, session can only be used once.'),
    ),
  ])
  await pool.signIn()
  for (const _ of ['lost', 'broken']) {
    await pool.answer({ code: '123456' })
    pool.asked('SMS_MFA')
    expect(pool.state.problem).toEqual({
      kind: 'unreachable',
      operation: 'RespondToAuthChallenge',
      then: 'again',
    })
  }
  // The person presses again, and learns that the first one had arrived.
  await pool.answer({ code: '123456' })
  expect(pool.asked('sign-in').username).toBe('jane@example.com')
  expect(pool.state.problem).toMatchObject({ code: 'session-used', then: 'over' })
  pool.done()
})

test.each(['LimitExceededException', 'TooManyRequestsException'])(
  '%s is never met with another code',
  async (exception) => {
    const forgotten = talk([hears('ForgotPassword', {}, refuses(exception))])
    forgotten.session.go('forgot-password')
    await forgotten.answer({ username: 'jane' })
    expect(forgotten.state.problem).toMatchObject({ kind: 'refused', exception, then: 'again' })
    expect(forgotten.calls).toHaveLength(1)

    const unconfirmed = talk([hears('ResendConfirmationCode', {}, refuses(exception))])
    unconfirmed.session.go('confirm-sign-up', { username: 'jane' })
    await unconfirmed.session.resend()
    expect(unconfirmed.calls).toHaveLength(1)
    expect(unconfirmed.state.resendAt).toBeGreaterThan(Date.now())

    const signingIn = talk([rightPassword(refuses(exception))])
    await signingIn.signIn()
    expect(signingIn.calls).toHaveLength(1)
  },
)

test('a gateway that has enough of calls is told as busy, and the challenge stays', async () => {
  const pool = talk([
    rightPassword(poses('SMS_MFA')),
    hears('RespondToAuthChallenge', {}, () => new Response('<h1>Slow down</h1>', { status: 429 })),
    hears('RespondToAuthChallenge', { Session: 'thread-of-SMS_MFA' }, tokens()),
  ])
  await pool.signIn()
  await pool.answer({ code: '123456' })
  pool.asked('SMS_MFA')
  expect(pool.state.problem).toMatchObject({ kind: 'refused', code: 'busy', then: 'again', retryAfter: 5 })
  await pool.answer({ code: '123456' })
  expect(pool.state.status).toBe('signed-in')
  pool.done()
})

test('a sign-in belongs to its session: two of them do not mix', async () => {
  const first = talk([
    rightPassword(poses('SMS_MFA')),
    hears('RespondToAuthChallenge', { Session: 'thread-of-SMS_MFA' }, tokens()),
  ])
  const second = talk([
    rightPassword(poses('EMAIL_OTP')),
    hears('RespondToAuthChallenge', { Session: 'thread-of-EMAIL_OTP' }, tokens()),
  ])
  await first.signIn('ann')
  await second.signIn('bob')
  await first.answer({ code: '123456' })
  expect(second.asked('EMAIL_OTP')).toBeDefined()
  await second.answer({ code: '123456' })
  expect([first.state.username, second.state.username]).toEqual(['ann', 'bob'])
})

test('after a reload the question is whole: where the code went, and until when it counts', async () => {
  const tab = new Map<string, string>()
  const before = talk(
    [rightPassword(poses('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' }))],
    { resume: storageOver(tab), sessionMinutes: 10 },
  )
  await before.signIn()
  const after = talk(
    [
      hears(
        'RespondToAuthChallenge',
        { Session: 'thread-of-SMS_MFA', ChallengeResponses: { USERNAME: userId } },
        tokens(),
      ),
    ],
    { resume: storageOver(tab) },
  )
  expect(after.asked('SMS_MFA').sentTo).toBe('+***1234')
  expect(after.state.expiresAt).toBe(before.state.expiresAt)
  expect([...tab.values()].join()).not.toContain('correct horse')
  await after.answer({ code: '123456' })
  expect(after.state.status).toBe('signed-in')
  expect(tab.size).toBe(0)
})

test('the pool’s patience is configured, not assumed', async () => {
  const pool = talk([rightPassword(poses('SMS_MFA'))], { sessionMinutes: 15 })
  await pool.signIn()
  const minutes = ((pool.state.expiresAt ?? 0) - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(14)
  expect(minutes).toBeLessThanOrEqual(15)
})

test('factors that nobody has heard of are offered like the others', async () => {
  const pool = talk([
    rightPassword(poses('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","IRIS_MFA"]' })),
    hears('RespondToAuthChallenge', { ChallengeResponses: { ANSWER: 'IRIS_MFA' } }, poses('IRIS_MFA')),
  ])
  await pool.signIn()
  expect(pool.asked('SELECT_MFA_TYPE').choices).toEqual(['SMS_MFA', 'IRIS_MFA'])
  await pool.answer({ choice: 'IRIS_MFA' })
  expect(pool.asked('unknown-challenge').challenge).toBe('IRIS_MFA')
  pool.done()
})

test('the choice of a first factor keeps its factors when it comes back in a later reply', async () => {
  const pool = talk(
    [
      hears('InitiateAuth', {}, poses('EMAIL_OTP', {}, { AvailableChallenges: ['EMAIL_OTP', 'PASSWORD'] })),
      hears('RespondToAuthChallenge', {}, poses('SELECT_CHALLENGE')),
    ],
    { flow: 'USER_AUTH' },
  )
  await pool.answer({ username: 'jane' })
  await pool.answer({ code: '12345678' })
  expect(pool.asked('SELECT_CHALLENGE').choices).toEqual(['EMAIL_OTP', 'PASSWORD'])
})

test('the case of a name does not stop the sign-in after confirming', async () => {
  const pool = talk([
    hears('SignUp', { Username: 'U@x.y' }, {}),
    hears('ConfirmSignUp', {}, { Session: 'gift' }),
    hears('InitiateAuth', { Session: 'gift' }, tokens()),
  ])
  pool.session.go('sign-up')
  await pool.answer({ username: 'U@x.y', password: 'correct horse' })
  await pool.answer({ username: 'u@x.y', code: '123456' })
  expect(pool.state.status).toBe('signed-in')
})

test('someone who is signed in can sign in as someone else', async () => {
  const pool = talk([rightPassword(tokens()), rightPassword(tokens({ AccessToken: 'another' }))])
  await pool.signIn('ann')
  pool.session.restart()
  expect(pool.session.tokens()).toBeUndefined()
  expect(pool.asked('sign-in').username).toBeUndefined()
  await pool.signIn('bob')
  expect(pool.state.username).toBe('bob')
  expect(pool.session.tokens()?.accessToken).toBe('another')
})

test('a client with a secret works where a server holds it', async () => {
  const played = script([
    hears(
      'InitiateAuth',
      { AuthParameters: { SECRET_HASH: 'hash of jane' } },
      poses('SMS_MFA', { USER_ID_FOR_SRP: userId }),
    ),
    hears('RespondToAuthChallenge', { ChallengeResponses: { SECRET_HASH: `hash of ${userId}` } }, tokens()),
  ])
  const session = createAuthSession({
    userPoolId: 'eu-west-1_Ab1cD2eF3',
    clientId: '1example23456789',
    flow: 'USER_PASSWORD_AUTH',
    transport: withSecretHash(
      fetchTransport({ endpoint: 'https://pool.example', fetch: played.fetch }),
      async (username) => `hash of ${username}`,
    ),
  })
  const signIn = session.getSnapshot()
  if (signIn.challenge?.name === 'sign-in')
    await session.answer(signIn.challenge, { username: 'jane', password: 'p' })
  const code = session.getSnapshot()
  if (code.challenge?.name === 'SMS_MFA') await session.answer(code.challenge, { code: '123456' })
  expect(session.getSnapshot().status).toBe('signed-in')
  played.done()
})

describe('an unknown challenge is a question, not an exception', () => {
  test('and the way back from it is open', async () => {
    const pool = talk([rightPassword(poses('CARRIER_PIGEON'))])
    await pool.signIn('jane')
    pool.asked('unknown-challenge')
    pool.session.restart()
    expect(pool.asked('sign-in').username).toBe('jane')
  })
})
