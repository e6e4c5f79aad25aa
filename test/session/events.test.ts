/** Events for statistics, which identify no user. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuthConfig, AuthEvent } from '../../src/core.js'
import {
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  expectPassword,
  mapStorage,
  mockSession,
  networkError,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const smsMfa = challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' })
const delivery = { CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' } }

function counted(lines: readonly ExpectedCall[], config: Partial<AuthConfig> = {}) {
  const events: AuthEvent[] = []
  const pool = mockSession(lines, { onEvent: (event) => events.push(event), ...config })
  const leave = pool.session.subscribe(() => {})
  return { pool, events, leave, said: () => events.splice(0).map(toLine) }
}

/** An event as one line, which reads well in a list. */
const toLine = ({ type, ...rest }: AuthEvent) => [type, ...Object.values(rest).flat()].join(' ')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a long sign-in, step by step', async () => {
  const { pool, said } = counted([
    expectPassword(errorReply('NotAuthorizedException', 'Incorrect username or password.')),
    expectPassword(challengeReply('NEW_PASSWORD_REQUIRED')),
    expectCall(
      'RespondToAuthChallenge',
      {},
      challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' }),
    ),
    expectCall('RespondToAuthChallenge', {}, smsMfa),
    expectCall('RespondToAuthChallenge', {}, errorReply('CodeMismatchException')),
    expectCall('RespondToAuthChallenge', {}, networkError),
    expectCall('RespondToAuthChallenge', {}, tokensReply()),
  ])
  expect(said()).toEqual(['challenge sign-in'])
  await pool.answer({ username: '' })
  expect(said()).toEqual(['error sign-in invalid-input'])
  await pool.signIn()
  expect(said()).toEqual(['error sign-in wrong-credentials'])
  await pool.signIn()
  expect(said()).toEqual(['answered sign-in', 'challenge NEW_PASSWORD_REQUIRED'])
  await pool.answer({ password: 'a better one', attributes: {} })
  expect(said()).toEqual(['answered NEW_PASSWORD_REQUIRED', 'challenge SELECT_MFA_TYPE'])
  await pool.answer({ choice: 'SMS_MFA' })
  expect(said()).toEqual(['answered SELECT_MFA_TYPE', 'challenge SMS_MFA'])
  await pool.answer({ code: '111111' })
  expect(said()).toEqual(['error SMS_MFA wrong-code'])
  await pool.answer({ code: '222222' })
  expect(said()).toEqual(['error SMS_MFA network'])
  await pool.answer({ code: '333333' })
  expect(said()).toEqual([
    'answered SMS_MFA',
    'signed-in sign-in NEW_PASSWORD_REQUIRED SELECT_MFA_TYPE SMS_MFA',
  ])
})

test('a new account that signs in', async () => {
  const { pool, said } = counted([
    expectCall('SignUp', {}, delivery),
    expectCall('ConfirmSignUp', {}, {}),
    expectPassword(tokensReply()),
  ])
  pool.session.goTo('sign-up')
  await pool.answer({ username: 'jane', password: 'correct horse' })
  await pool.answer({ code: '123456' })
  expect(said()).toEqual([
    'challenge sign-in',
    'challenge sign-up',
    'answered sign-up',
    'challenge confirm-sign-up',
    'answered confirm-sign-up',
    'signed-in sign-up confirm-sign-up',
  ])
})

test('a forgotten password counts as the way, and what was left for it does not', async () => {
  const { pool, said } = counted([
    expectPassword(smsMfa),
    expectCall('ForgotPassword', {}, delivery),
    expectCall('ConfirmForgotPassword', {}, {}),
    expectPassword(tokensReply()),
  ])
  await pool.signIn()
  pool.session.goTo('forgot-password')
  await pool.answer({ username: 'jane' })
  await pool.answer({ code: '123456', password: 'a better one' })
  expect(said().at(-1)).toBe('signed-in forgot-password reset-password')
})

test('an exception that is a step counts as an answer', async () => {
  const { pool, said } = counted([
    expectPassword(errorReply('UserNotConfirmedException')),
    expectCall('ResendConfirmationCode', {}, delivery),
  ])
  await pool.signIn()
  expect(said()).toEqual(['challenge sign-in', 'answered sign-in', 'challenge confirm-sign-up'])
})

describe('a sign-in that is over', () => {
  test('a rejection of the pool ends the sign-in', async () => {
    const { pool, said } = counted([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, errorReply('NotAuthorizedException', 'session is expired.')),
      expectPassword(tokensReply()),
    ])
    await pool.signIn()
    said()
    await pool.answer({ code: '123456' })
    expect(said()).toEqual([
      'error SMS_MFA session-expired',
      'ended SMS_MFA session-expired',
      'challenge sign-in',
    ])
    await pool.signIn()
    expect(said()).toEqual(['answered sign-in', 'signed-in sign-in'])
  })

  test('the clock ends the sign-in without an error event', async () => {
    const { pool, said } = counted([expectPassword(smsMfa)])
    await pool.signIn()
    said()
    vi.advanceTimersByTime(180_000)
    expect(said()).toEqual(['ended SMS_MFA session-expired', 'challenge sign-in'])
  })

  test('an unanswerable challenge ends the sign-in', async () => {
    const { pool, said } = counted([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, challengeReply('ADMIN_NO_SRP_AUTH')),
    ])
    await pool.signIn()
    said()
    await pool.answer({ code: '123456' })
    expect(said()).toEqual([
      'error SMS_MFA unsupported-challenge',
      'ended SMS_MFA unsupported-challenge',
      'challenge sign-in',
    ])
  })
})

describe('a code that is sent again', () => {
  test('a code that is sent again is counted, and the challenge is not counted twice', async () => {
    const { pool, said } = counted([
      expectPassword(smsMfa),
      expectPassword(smsMfa),
      expectPassword(errorReply('TooManyRequestsException')),
    ])
    await pool.signIn()
    said()
    await pool.session.resend()
    expect(said()).toEqual([])
    vi.advanceTimersByTime(30_000)
    await pool.session.resend()
    expect(said()).toEqual(['code-resent SMS_MFA'])
    vi.advanceTimersByTime(30_000)
    await pool.session.resend()
    expect(said()).toEqual(['error SMS_MFA rate-limited'])
  })

  test('a code that is sent again by its operation is counted, too', async () => {
    const { pool, said } = counted([expectCall('ForgotPassword', {}, delivery)])
    pool.session.goTo('reset-password', { username: 'jane' })
    said()
    await pool.session.resend()
    expect(said()).toEqual(['code-resent reset-password'])
  })

  test('a code that leads to another challenge counts as that challenge', async () => {
    const { pool, said } = counted([
      expectPassword(smsMfa),
      expectPassword(challengeReply('SOFTWARE_TOKEN_MFA')),
    ])
    await pool.signIn()
    said()
    vi.advanceTimersByTime(30_000)
    await pool.session.resend()
    expect(said()).toEqual(['challenge SOFTWARE_TOKEN_MFA'])
  })
})

test('a custom challenge that comes back counts as a wrong answer', async () => {
  const question = challengeReply('CUSTOM_CHALLENGE', { question: 'which colour' })
  const { pool, said } = counted([
    expectPassword(question),
    expectCall('RespondToAuthChallenge', {}, question),
    expectCall('RespondToAuthChallenge', {}, challengeReply('CUSTOM_CHALLENGE', { captcha: 'abc' })),
  ])
  await pool.signIn()
  said()
  await pool.answer({ answer: 'blue' })
  expect(said()).toEqual(['error CUSTOM_CHALLENGE wrong-answer'])
  await pool.answer({ answer: 'red' })
  expect(said()).toEqual(['answered CUSTOM_CHALLENGE', 'challenge CUSTOM_CHALLENGE'])
})

describe('the first challenge', () => {
  test('the first challenge is reported once, for the first subscriber', () => {
    const events: AuthEvent[] = []
    const { session } = mockSession([], { onEvent: (event) => events.push(event) })
    expect(events).toEqual([])
    const leave = session.subscribe(() => {})
    leave()
    session.subscribe(() => {})
    session.subscribe(() => {})
    expect(events).toEqual([{ type: 'challenge', challenge: 'sign-in' }])
  })

  test('the first challenge is reported with its answer, where no listener subscribes', async () => {
    const events: AuthEvent[] = []
    const pool = mockSession([expectPassword(smsMfa)], { onEvent: (event) => events.push(event) })
    await pool.signIn()
    pool.session.subscribe(() => {})
    expect(events.map(toLine)).toEqual(['challenge sign-in', 'answered sign-in', 'challenge SMS_MFA'])
  })

  test('the first challenge is not reported, if the user came another way', () => {
    const events: AuthEvent[] = []
    const { session } = mockSession([], { onEvent: (event) => events.push(event) })
    session.goTo('sign-up')
    session.subscribe(() => {})
    expect(events).toEqual([{ type: 'challenge', challenge: 'sign-up' }])
  })

  test('the first challenge after a reload is the stored one', async () => {
    const resume = mapStorage(new Map())
    await mockSession([expectPassword(smsMfa)], { resume }).signIn()
    expect(counted([], { resume }).said()).toEqual(['challenge SMS_MFA'])
  })
})

test('a listener of an answer may go to another challenge immediately', async () => {
  const pool = mockSession([expectPassword(smsMfa)], {
    onEvent: ({ type }) => {
      if (type === 'answered') pool.session.goTo('sign-up')
    },
  })
  await pool.signIn()
  pool.expectChallenge('sign-up')
  expect(pool.state.pending).toBe(false)
})

test('no event has a value that the user typed, or a name of the user', async () => {
  const text = fc.stringMatching(/^[A-Z][a-z]{5,9}[A-Z][a-z]{5,9}$/)
  const digits = fc.stringMatching(/^\d{6}$/)
  const person = fc.record({
    username: text,
    id: text,
    password: text,
    better: text,
    destination: text,
    cognitoSession: text,
    code: digits,
  })
  await fc.assert(
    fc.asyncProperty(
      person,
      async ({ username, id, password, better, destination, cognitoSession, code }) => {
        const asks = (name: string) =>
          challengeReply(
            name,
            {
              USER_ID_FOR_SRP: id,
              CODE_DELIVERY_DESTINATION: destination,
              userAttributes: JSON.stringify({ email: destination }),
            },
            { Session: cognitoSession },
          )
        const echo = `Value '${password}' of ${username} at 'password' failed to satisfy constraint: ${code}`
        const { pool, events } = counted(
          [
            expectPassword(errorReply('InvalidParameterException', echo)),
            expectPassword(errorReply(`Strange${'Exception'}`, echo)),
            expectPassword(asks('NEW_PASSWORD_REQUIRED')),
            expectCall('RespondToAuthChallenge', {}, asks('EMAIL_OTP')),
            expectCall('RespondToAuthChallenge', {}, errorReply('CodeMismatchException', echo)),
            expectCall(
              'RespondToAuthChallenge',
              {},
              { ChallengeName: code, ChallengeParameters: { [username]: password } },
            ),
            expectCall('RespondToAuthChallenge', {}, errorReply('UserLambdaValidationException', echo)),
          ],
          { exposeLambdaMessages: true },
        )
        await pool.signIn(username, password)
        await pool.signIn(username, password)
        await pool.signIn(username, password)
        await pool.answer({ password: better, attributes: {} })
        await pool.answer({ code })
        await pool.answer({ code })
        await pool.answer({ [username]: password })
        pool.done()
        expect(events.length).toBeGreaterThan(8)
        const said = JSON.stringify(events)
        for (const secret of [username, id, password, better, destination, cognitoSession, code]) {
          expect(said).not.toContain(secret)
        }
      },
    ),
    { numRuns: 20 },
  )
})
