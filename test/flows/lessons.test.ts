/** Faults of other kits at sign-in, each as a conversation that works here. */
import { describe, expect, test } from 'vitest'
import { createAuthSession, fetchTransport } from '../../src/core.js'
import { withSecretHash } from '../../src/transport/with.js'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  mapStorage,
  mockCognito,
  mockSession,
  networkError,
  tokensReply,
  userId,
} from '../mock-cognito.js'

test('a lost answer is not sent again without the user', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
    expectCall('RespondToAuthChallenge', {}, networkError),
    expectCall('RespondToAuthChallenge', {}, () => new Response('oops', { status: 500 })),
    expectCall(
      'RespondToAuthChallenge',
      { Session: 'session-of-SMS_MFA' },
      errorReply('NotAuthorizedException', 'Invalid session for the user, session can only be used once.'),
    ),
  ])
  await pool.signIn()
  for (const _ of ['lost', 'broken']) {
    await pool.answer({ code: '123456' })
    pool.expectChallenge('SMS_MFA')
    expect(pool.state.error).toEqual({
      kind: 'network',
      operation: 'RespondToAuthChallenge',
      recovery: 'retry',
    })
  }
  // The user presses again, and learns that the first answer had arrived.
  await pool.answer({ code: '123456' })
  expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
  expect(pool.state.error).toMatchObject({ code: 'session-used', recovery: 'restart' })
  pool.done()
})

test.each(['LimitExceededException', 'TooManyRequestsException'])(
  '%s is never met with another code',
  async (exception) => {
    const forgotten = mockSession([expectCall('ForgotPassword', {}, errorReply(exception))])
    forgotten.session.goTo('forgot-password')
    await forgotten.answer({ username: 'jane' })
    expect(forgotten.state.error).toMatchObject({ kind: 'rejected', exception, recovery: 'retry' })
    expect(forgotten.calls).toHaveLength(1)

    const unconfirmed = mockSession([expectCall('ResendConfirmationCode', {}, errorReply(exception))])
    unconfirmed.session.goTo('confirm-sign-up', { username: 'jane' })
    await unconfirmed.session.resend()
    expect(unconfirmed.calls).toHaveLength(1)
    expect(unconfirmed.state.resendAt).toBeGreaterThan(Date.now())

    const signingIn = mockSession([expectPassword(errorReply(exception))])
    await signingIn.signIn()
    expect(signingIn.calls).toHaveLength(1)
  },
)

test('a gateway that limits calls is reported as busy, and the challenge stays', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('SMS_MFA')),
    expectCall('RespondToAuthChallenge', {}, () => new Response('<h1>Slow down</h1>', { status: 429 })),
    expectCall('RespondToAuthChallenge', { Session: 'session-of-SMS_MFA' }, tokensReply()),
  ])
  await pool.signIn()
  await pool.answer({ code: '123456' })
  pool.expectChallenge('SMS_MFA')
  expect(pool.state.error).toMatchObject({
    kind: 'rejected',
    code: 'rate-limited',
    recovery: 'retry',
    retryAfter: 5,
  })
  await pool.answer({ code: '123456' })
  expect(pool.state.status).toBe('signed-in')
  pool.done()
})

test('a sign-in belongs to its session: two of them do not mix', async () => {
  const first = mockSession([
    expectPassword(challengeReply('SMS_MFA')),
    expectCall('RespondToAuthChallenge', { Session: 'session-of-SMS_MFA' }, tokensReply()),
  ])
  const second = mockSession([
    expectPassword(challengeReply('EMAIL_OTP')),
    expectCall('RespondToAuthChallenge', { Session: 'session-of-EMAIL_OTP' }, tokensReply()),
  ])
  await first.signIn('ann')
  await second.signIn('bob')
  await first.answer({ code: '123456' })
  expect(second.expectChallenge('EMAIL_OTP')).toBeDefined()
  await second.answer({ code: '123456' })
  expect([first.state.username, second.state.username]).toEqual(['ann', 'bob'])
})

test('a reload keeps the challenge whole: where the code went, and its deadline', async () => {
  const tab = new Map<string, string>()
  const before = mockSession(
    [
      expectPassword(
        challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' }),
      ),
    ],
    { resume: mapStorage(tab), authSessionMinutes: 10 },
  )
  await before.signIn()
  const after = mockSession(
    [
      expectCall(
        'RespondToAuthChallenge',
        { Session: 'session-of-SMS_MFA', ChallengeResponses: { USERNAME: userId } },
        tokensReply(),
      ),
    ],
    { resume: mapStorage(tab) },
  )
  expect(after.expectChallenge('SMS_MFA').destination).toBe('+***1234')
  expect(after.state.expiresAt).toBe(before.state.expiresAt)
  expect([...tab.values()].join()).not.toContain('correct horse')
  await after.answer({ code: '123456' })
  expect(after.state.status).toBe('signed-in')
  expect(tab.size).toBe(0)
})

test('the pool’s patience is configured, not assumed', async () => {
  const pool = mockSession([expectPassword(challengeReply('SMS_MFA'))], { authSessionMinutes: 15 })
  await pool.signIn()
  const minutes = ((pool.state.expiresAt ?? 0) - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(14)
  expect(minutes).toBeLessThanOrEqual(15)
})

test('unknown factors are offered like the others', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","IRIS_MFA"]' })),
    expectCall(
      'RespondToAuthChallenge',
      { ChallengeResponses: { ANSWER: 'IRIS_MFA' } },
      challengeReply('IRIS_MFA'),
    ),
  ])
  await pool.signIn()
  expect(pool.expectChallenge('SELECT_MFA_TYPE').choices).toEqual(['SMS_MFA', 'IRIS_MFA'])
  await pool.answer({ choice: 'IRIS_MFA' })
  expect(pool.expectChallenge('unknown-challenge').challenge).toBe('IRIS_MFA')
  pool.done()
})

test('the choice of a first factor keeps its factors when it comes back in a later reply', async () => {
  const pool = mockSession(
    [
      expectCall(
        'InitiateAuth',
        {},
        challengeReply('EMAIL_OTP', {}, { AvailableChallenges: ['EMAIL_OTP', 'PASSWORD'] }),
      ),
      expectCall('RespondToAuthChallenge', {}, challengeReply('SELECT_CHALLENGE')),
    ],
    { flow: 'USER_AUTH' },
  )
  await pool.answer({ username: 'jane' })
  await pool.answer({ code: '12345678' })
  expect(pool.expectChallenge('SELECT_CHALLENGE').choices).toEqual(['EMAIL_OTP', 'PASSWORD'])
})

test('the case of a name does not stop the sign-in after confirming', async () => {
  const pool = mockSession([
    expectCall('SignUp', { Username: 'U@x.y' }, {}),
    expectCall('ConfirmSignUp', {}, { Session: 'gift' }),
    expectCall('InitiateAuth', { Session: 'gift' }, tokensReply()),
  ])
  pool.session.goTo('sign-up')
  await pool.answer({ username: 'U@x.y', password: 'correct horse' })
  await pool.answer({ username: 'u@x.y', code: '123456' })
  expect(pool.state.status).toBe('signed-in')
})

test('a user who is signed in can sign in as another user', async () => {
  const pool = mockSession([
    expectPassword(tokensReply()),
    expectPassword(tokensReply({ AccessToken: 'another' })),
  ])
  await pool.signIn('ann')
  pool.session.restart()
  expect(pool.session.getTokens()).toBeUndefined()
  expect(pool.expectChallenge('sign-in').username).toBeUndefined()
  await pool.signIn('bob')
  expect(pool.state.username).toBe('bob')
  expect(pool.session.getTokens()?.accessToken).toBe('another')
})

test('a client with a secret works where a server holds it', async () => {
  const played = mockCognito([
    expectCall(
      'InitiateAuth',
      { AuthParameters: { SECRET_HASH: 'hash of jane' } },
      challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId }),
    ),
    expectCall(
      'RespondToAuthChallenge',
      { ChallengeResponses: { SECRET_HASH: `hash of ${userId}` } },
      tokensReply(),
    ),
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

describe('an unknown challenge is shown, not thrown', () => {
  test('an unknown challenge has a way back', async () => {
    const pool = mockSession([expectPassword(challengeReply('CARRIER_PIGEON'))])
    await pool.signIn('jane')
    pool.expectChallenge('unknown-challenge')
    pool.session.restart()
    expect(pool.expectChallenge('sign-in').username).toBe('jane')
  })
})
