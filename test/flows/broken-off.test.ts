/** A step that fails in the middle: a right answer is not asked for again. */
import { describe, expect, test } from 'vitest'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  mapStorage,
  mockSession,
  networkError,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const newPassword = challengeReply('NEW_PASSWORD_REQUIRED', { USER_ID_FOR_SRP: userId })

test('a new password that was taken is not asked again, though what follows was lost', async () => {
  const pool = mockSession([
    expectPassword(newPassword),
    expectCall(
      'RespondToAuthChallenge',
      {},
      challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
    ),
    expectCall('AssociateSoftwareToken', {}, networkError),
  ])
  await pool.signIn()
  await pool.answer({ password: 'a new one' })
  expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
  expect(pool.state.error).toEqual({
    kind: 'network',
    operation: 'AssociateSoftwareToken',
    recovery: 'restart',
  })
  pool.done()
})

test('an answer whose reply lost its Cognito session ends the sign-in, with the reason', async () => {
  const pool = mockSession([
    expectPassword(challengeReply('SMS_MFA')),
    expectCall('RespondToAuthChallenge', {}, { ChallengeName: 'EMAIL_OTP', ChallengeParameters: {} }),
  ])
  await pool.signIn()
  await pool.answer({ code: '123456' })
  pool.expectChallenge('sign-in')
  expect(pool.state.expiresAt).toBeUndefined()
  expect(pool.state.error).toEqual({
    kind: 'invalid-response',
    operation: 'RespondToAuthChallenge',
    field: 'Session',
    recovery: 'restart',
  })
})

test('a code sent again after a change of password is reached with the new one, however long the way', async () => {
  const sent = challengeReply('EMAIL_OTP', { CODE_DELIVERY_DESTINATION: 'j***' })
  const choice = challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["EMAIL_OTP","SMS_MFA"]' })
  const pool = mockSession(
    [
      expectCall('InitiateAuth', { AuthParameters: { PASSWORD: 'temporary' } }, newPassword),
      expectCall('RespondToAuthChallenge', {}, choice),
      expectCall('RespondToAuthChallenge', { ChallengeResponses: { ANSWER: 'EMAIL_OTP' } }, sent),
      expectCall('InitiateAuth', { AuthParameters: { PASSWORD: 'brand new' } }, choice),
      expectCall('RespondToAuthChallenge', { ChallengeResponses: { ANSWER: 'EMAIL_OTP' } }, sent),
    ],
    { resendCooldownSeconds: 0 },
  )
  await pool.signIn('jane', 'temporary')
  await pool.answer({ password: 'brand new' })
  await pool.answer({ choice: 'EMAIL_OTP' })
  await pool.session.resend()
  pool.expectChallenge('EMAIL_OTP')
  expect(pool.state.error).toBeUndefined()
  pool.done()
})

describe('while a remembered device speaks for itself', () => {
  const key = 'countersign/1/1example23456789/devices'
  const device = { deviceKey: 'eu-west-1_a1b2', deviceGroupKey: '-wt2ha1Zd', password: 'a device password' }

  test.each([
    ['TooManyRequestsException', 'rate-limited'],
    ['UserLambdaValidationException', 'rejected-by-lambda'],
    ['BrandNewException', 'unknown'],
  ])('%s is no fault of the device: it is kept, and nothing is tried again', async (exception, code) => {
    const map = new Map([[key, JSON.stringify([{ names: [userId, 'jane@example.com'], device }])]])
    const pool = mockSession(
      [
        expectPassword(challengeReply('DEVICE_SRP_AUTH')),
        expectCall('RespondToAuthChallenge', {}, errorReply(exception)),
      ],
      { deviceStorage: mapStorage(map) },
    )
    await pool.signIn()
    expect(pool.state.error).toMatchObject({ code, exception })
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test('the one that answers is the user\u2019s own, not that of a former owner of the address', async () => {
    const map = new Map([[key, JSON.stringify([{ names: ['someone-else', 'jane@example.com'], device }])]])
    const pool = mockSession(
      [
        expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        expectCall('RespondToAuthChallenge', {}, (input) => {
          expect(input.ChallengeResponses).not.toHaveProperty('DEVICE_KEY')
          return tokensReply()
        }),
      ],
      { deviceStorage: mapStorage(map) },
    )
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.session.getTokens()?.deviceKey).toBeUndefined()
    pool.done()
  })
})

test('a factor that needs a password is not preferred without one: the pool offers the choice', async () => {
  const pool = mockSession(
    [
      expectCall(
        'InitiateAuth',
        {},
        challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: ['PASSWORD', 'SMS_OTP'] }),
      ),
    ],
    {
      flow: 'USER_AUTH',
    },
  )
  await pool.answer({ username: 'jane', preferredChallenge: 'PASSWORD_SRP' })
  expect(pool.calls[0]?.input.AuthParameters).toEqual({ USERNAME: 'jane' })
  pool.expectChallenge('SELECT_CHALLENGE')
})

test('an authenticator’s code is not given twice: after it, a new code needs a new sign-in', async () => {
  const pool = mockSession(
    [
      expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
      expectCall('AssociateSoftwareToken', {}, { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'second' }),
      expectCall('VerifySoftwareToken', {}, { Status: 'SUCCESS', Session: 'third' }),
      expectCall('RespondToAuthChallenge', {}, challengeReply('EMAIL_OTP')),
    ],
    { resendCooldownSeconds: 0 },
  )
  await pool.signIn()
  await pool.answer({ code: '123456' })
  pool.expectChallenge('EMAIL_OTP')
  await pool.session.resend()
  expect(pool.state.error).toMatchObject({ code: 'sign-in-required', recovery: 'retry' })
  pool.done()
})
