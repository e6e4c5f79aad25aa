/** Errors that callbacks of the application throw in the middle of a step. */
import { afterEach, expect, test, vi } from 'vitest'
import type { AuthConfig } from '../../src/core.js'
import {
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  expectPassword,
  mockSession,
  tokensReply,
} from '../mock-cognito.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

const unknown = { kind: 'rejected', code: 'unknown' }

/** Metadata for the Lambda triggers, which throws at the nth call of this operation. */
function failingMetadata(operation: string, nth: number): Partial<AuthConfig> {
  let calls = 0
  return {
    clientMetadata(of) {
      if (of === operation) calls += 1
      if (of === operation && calls === nth) throw new Error('app')
      return {}
    },
  }
}

test('the newest Cognito session survives an error between two calls of one answer', async () => {
  const pool = mockSession(
    [
      expectPassword(
        challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }, { Session: 'S1' }),
      ),
      expectCall(
        'AssociateSoftwareToken',
        { Session: 'S1' },
        { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'S2' },
      ),
      expectCall('VerifySoftwareToken', { Session: 'S2' }, { Status: 'SUCCESS', Session: 'S3' }),
      expectCall('RespondToAuthChallenge', { Session: 'S3' }, tokensReply()),
    ],
    failingMetadata('RespondToAuthChallenge', 1),
  )
  await pool.signIn()
  await expect(pool.answer({ code: '123456' })).rejects.toThrow('app')
  expect(pool.state.error).toEqual({ ...unknown, recovery: 'retry' })
  expect(pool.expectChallenge('MFA_SETUP')).toMatchObject({ verified: true })
  await pool.answer({})
  expect(pool.state.status).toBe('signed-in')
  pool.done()
})

test('the sign-in ends if the error comes after Cognito accepted the answer', async () => {
  const pool = mockSession(
    [
      expectPassword(challengeReply('SMS_MFA')),
      expectCall(
        'RespondToAuthChallenge',
        {},
        challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["EMAIL_OTP"]' }),
      ),
    ],
    failingMetadata('RespondToAuthChallenge', 2),
  )
  await pool.signIn()
  await expect(pool.answer({ code: '123456' })).rejects.toThrow('app')
  expect(pool.state.error).toEqual({ ...unknown, recovery: 'restart' })
  pool.expectChallenge('sign-in')
})

test('the next challenge survives an error of isSameChallenge', async () => {
  const pose = (Session: string) => challengeReply('CUSTOM_CHALLENGE', { question: 'a riddle' }, { Session })
  const calls: ExpectedCall[] = [
    expectPassword(pose('S1')),
    expectCall('RespondToAuthChallenge', { Session: 'S1' }, pose('S2')),
    expectCall('RespondToAuthChallenge', { Session: 'S2' }, tokensReply()),
  ]
  const pool = mockSession(calls, {
    isSameChallenge() {
      throw new Error('app')
    },
  })
  await pool.signIn()
  await expect(pool.answer({ answer: 'a wrong one' })).rejects.toThrow('app')
  expect(pool.state.error).toEqual({ ...unknown, recovery: 'retry' })
  pool.expectChallenge('CUSTOM_CHALLENGE')
  await pool.answer({ answer: 'the right one' })
  expect(pool.state.status).toBe('signed-in')
  pool.done()
})

test('an error of isSameChallenge during a peek rejects the peek and leaves the state', async () => {
  const pose = (Session: string) => challengeReply('CUSTOM_CHALLENGE', { question: 'a riddle' }, { Session })
  const pool = mockSession(
    [expectPassword(pose('S1')), expectCall('RespondToAuthChallenge', { Session: 'S1' }, pose('S2'))],
    {
      isSameChallenge() {
        throw new Error('app')
      },
    },
  )
  await pool.signIn()
  const before = pool.state
  const peeked = pool.session.peek(pool.expectChallenge('CUSTOM_CHALLENGE'), { answer: 'a wrong one' })
  await expect(peeked).rejects.toThrow('app')
  expect(pool.state).toBe(before)
  pool.done()
})

test('an error on the way to a code leaves the challenge that the code belongs to', async () => {
  const pool = mockSession(
    [
      expectPassword(errorReply('UserNotConfirmedException')),
      expectCall('ResendConfirmationCode', { Username: 'jane' }, {}),
    ],
    failingMetadata('ResendConfirmationCode', 1),
  )
  await expect(pool.signIn('jane')).rejects.toThrow('app')
  expect(pool.expectChallenge('confirm-sign-up')).toMatchObject({ username: 'jane', codeSent: false })
  await pool.session.resend()
  expect(pool.expectChallenge('confirm-sign-up').codeSent).toBeUndefined()
  pool.done()
})

test('an error is reported if the user has left the challenge in the meantime', async () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  const { session } = mockSession([])
  const received = session.completeSignIn(Promise.reject(new Error('app')))
  session.restart()
  const left = session.getSnapshot()
  expect(await received).toBe(left)
  expect(session.getSnapshot()).toBe(left)
  expect(reported).toEqual([new Error('app')])
})

test('an aborted call is not reported', async () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  const { session } = mockSession([])
  const received = session.completeSignIn(Promise.reject(new DOMException('Aborted', 'AbortError')))
  session.restart()
  await received
  expect(reported).toEqual([])
})
