/** A code can be sent again: by an operation of Cognito, or by a new sign-in up to its challenge. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  expectPassword,
  expectSrp,
  mapStorage,
  mockSession,
  networkError,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const seconds = 1000
const cooldown = 30 * seconds

const delivery = { CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' } }
const code = (name: string, cognitoSession: string) =>
  challengeReply(
    name,
    { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: `to ${cognitoSession}` },
    { Session: cognitoSession },
  )
const answers = (name: string, fields: object, reply: ExpectedCall['reply'], more: object = {}) =>
  expectCall('RespondToAuthChallenge', { ChallengeName: name, ChallengeResponses: fields, ...more }, reply)

/** The last lines: the code is answered with the new Cognito session. */
const finishes = (name: string, cognitoSession: string): ExpectedCall =>
  answers(name, { USERNAME: userId, [`${name}_CODE`]: '123456' }, tokensReply(), { Session: cognitoSession })

async function sendsAgain(pool: ReturnType<typeof mockSession>, name: 'SMS_MFA' | 'EMAIL_OTP') {
  expect(pool.expectChallenge(name).destination).toBe('to the first')
  expect(pool.state.resendAt).toBe(Date.now() + cooldown)
  vi.advanceTimersByTime(cooldown)
  await pool.session.resend()
  expect(pool.expectChallenge(name).destination).toBe('to the second')
  expect(pool.state.error).toBeUndefined()
  expect(pool.state.resendAt).toBe(Date.now() + cooldown)
  expect(pool.state.expiresAt).toBe(Date.now() + 180 * seconds)
  await pool.answer({ code: '123456' })
  expect(pool.state.status).toBe('signed-in')
  pool.done()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a code that an operation sends again', () => {
  test('the code of a new account leaves the challenge, which says where the new code went', async () => {
    const pool = mockSession([
      expectCall('SignUp', {}, { ...delivery, UserConfirmed: false }),
      expectCall(
        'ResendConfirmationCode',
        { Username: 'jane', ClientMetadata: { why: 'lost' } },
        { CodeDeliveryDetails: { Destination: '+***1234', DeliveryMedium: 'SMS' } },
      ),
      expectCall('ConfirmSignUp', { ConfirmationCode: '123456' }, {}),
      expectPassword(tokensReply()),
    ])
    pool.session.goTo('sign-up')
    await pool.answer({ username: 'jane', password: 'correct horse' })
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend({ clientMetadata: { why: 'lost' } })
    expect(pool.expectChallenge('confirm-sign-up')).toEqual({
      name: 'confirm-sign-up',
      username: 'jane',
      destination: '+***1234',
      deliveryMedium: 'SMS',
      codeLength: 6,
    })
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a forgotten password’s code, after a reload too', async () => {
    const tab = new Map<string, string>()
    const before = mockSession([expectCall('ForgotPassword', { Username: 'jane' }, delivery)], {
      resume: mapStorage(tab),
    })
    before.session.goTo('forgot-password')
    await before.answer({ username: 'jane' })
    const { resendAt } = before.state
    expect(resendAt).toBe(Date.now() + cooldown)

    const pool = mockSession([expectCall('ForgotPassword', { Username: 'jane' }, delivery)], {
      resume: mapStorage(tab),
    })
    expect(pool.state.resendAt).toBe(resendAt)
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.expectChallenge('reset-password').destination).toBe('j***@e***')
    pool.done()
  })

  test('a challenge that the user opened can send a code immediately', async () => {
    const pool = mockSession([expectCall('ResendConfirmationCode', {}, delivery)])
    pool.session.goTo('confirm-sign-up', { username: 'jane' })
    expect(pool.state.resendAt).toBe(Date.now())
    await pool.session.resend()
    expect(pool.expectChallenge('confirm-sign-up').destination).toBe('j***@e***')
    expect(pool.state.resendAt).toBe(Date.now() + cooldown)
    // Opening it again does not shorten the wait.
    pool.session.goTo('confirm-sign-up')
    expect(pool.state.resendAt).toBe(Date.now() + cooldown)
  })

  test('not without a name to send it to', () => {
    const { session } = mockSession([])
    session.goTo('reset-password')
    expect(session.getSnapshot().resendAt).toBeUndefined()
  })
})

describe('a code that a new sign-in sends again', () => {
  const flow = 'USER_SRP_AUTH'
  const proved = (password: string, then: ExpectedCall['reply']) =>
    expectSrp({ password }, { operation: 'InitiateAuth', input: { AuthFlow: flow } }, then)

  test('SMS_MFA after SRP: the password is proved again and asked for once', async () => {
    const pool = mockSession(
      [
        ...proved('correct horse', code('SMS_MFA', 'the first')),
        ...proved('correct horse', code('SMS_MFA', 'the second')),
        finishes('SMS_MFA', 'the second'),
      ],
      { flow },
    )
    await pool.signIn()
    await sendsAgain(pool, 'SMS_MFA')
    // Each start has another SRP_A.
    const [first, , second] = pool.calls.map(({ input }) => input.AuthParameters?.SRP_A)
    expect(first).not.toBe(second)
  })

  test('through SELECT_MFA_TYPE, by the same choice', async () => {
    const choose = challengeReply('SELECT_MFA_TYPE', {
      MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]',
      USER_ID_FOR_SRP: userId,
    })
    const pool = mockSession([
      expectPassword(choose),
      answers('SELECT_MFA_TYPE', { ANSWER: 'EMAIL_OTP' }, code('EMAIL_OTP', 'the first')),
      expectPassword(choose),
      answers('SELECT_MFA_TYPE', { ANSWER: 'EMAIL_OTP' }, code('EMAIL_OTP', 'the second')),
      finishes('EMAIL_OTP', 'the second'),
    ])
    await pool.signIn()
    await pool.answer({ choice: 'EMAIL_OTP' })
    await sendsAgain(pool, 'EMAIL_OTP')
  })

  test('through SELECT_CHALLENGE, without any password', async () => {
    const choose = challengeReply(
      'SELECT_CHALLENGE',
      { USERNAME: userId },
      { AvailableChallenges: ['EMAIL_OTP', 'SMS_OTP'] },
    )
    const pool = mockSession(
      [
        expectCall('InitiateAuth', { AuthFlow: 'USER_AUTH' }, choose),
        answers('SELECT_CHALLENGE', { ANSWER: 'EMAIL_OTP' }, code('EMAIL_OTP', 'the first')),
        expectCall('InitiateAuth', { AuthFlow: 'USER_AUTH' }, choose),
        answers('SELECT_CHALLENGE', { ANSWER: 'EMAIL_OTP' }, code('EMAIL_OTP', 'the second')),
        finishes('EMAIL_OTP', 'the second'),
      ],
      { flow: 'USER_AUTH' },
    )
    await pool.answer({ username: 'jane' })
    await pool.answer({ choice: 'EMAIL_OTP' })
    await sendsAgain(pool, 'EMAIL_OTP')
  })

  test('through the password that SELECT_CHALLENGE asked for', async () => {
    const choose = challengeReply(
      'SELECT_CHALLENGE',
      { USERNAME: userId },
      { AvailableChallenges: ['PASSWORD', 'EMAIL_OTP'] },
    )
    const pool = mockSession(
      [
        expectCall('InitiateAuth', { AuthFlow: 'USER_AUTH' }, choose),
        expectCall(
          'RespondToAuthChallenge',
          {
            ChallengeName: 'SELECT_CHALLENGE',
            ChallengeResponses: { ANSWER: 'PASSWORD', PASSWORD: 'correct horse' },
          },
          code('SMS_MFA', 'the first'),
        ),
        expectCall('InitiateAuth', { AuthFlow: 'USER_AUTH' }, choose),
        expectCall(
          'RespondToAuthChallenge',
          {
            ChallengeName: 'SELECT_CHALLENGE',
            ChallengeResponses: { ANSWER: 'PASSWORD', PASSWORD: 'correct horse' },
          },
          code('SMS_MFA', 'the second'),
        ),
        finishes('SMS_MFA', 'the second'),
      ],
      { flow: 'USER_AUTH' },
    )
    await pool.answer({ username: 'jane' })
    await pool.answer({ choice: 'PASSWORD' })
    await pool.answer({ password: 'correct horse' })
    await sendsAgain(pool, 'SMS_MFA')
  })

  test('after NEW_PASSWORD_REQUIRED, with the new password', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('NEW_PASSWORD_REQUIRED', { USER_ID_FOR_SRP: userId })),
      answers('NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: 'a better one' }, code('SMS_MFA', 'the first')),
      expectCall(
        'InitiateAuth',
        { AuthParameters: { USERNAME: 'jane@example.com', PASSWORD: 'a better one' } },
        code('SMS_MFA', 'the second'),
      ),
      finishes('SMS_MFA', 'the second'),
    ])
    await pool.signIn('jane@example.com', 'a temporary one')
    await pool.answer({ password: 'a better one', attributes: {} })
    await sendsAgain(pool, 'SMS_MFA')
  })

  test('through MFA_SETUP, with the same address', async () => {
    const setup = challengeReply('MFA_SETUP', {
      MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]',
      USER_ID_FOR_SRP: userId,
    })
    const pool = mockSession([
      expectPassword(setup),
      answers('MFA_SETUP', { EMAIL: 'jane@example.com' }, code('EMAIL_OTP', 'the first')),
      expectPassword(setup),
      answers('MFA_SETUP', { EMAIL: 'jane@example.com' }, code('EMAIL_OTP', 'the second')),
      finishes('EMAIL_OTP', 'the second'),
    ])
    await pool.signIn()
    await pool.answer({ choice: 'EMAIL_OTP' })
    await pool.answer({ email: 'jane@example.com' })
    await sendsAgain(pool, 'EMAIL_OTP')
  })

  test('a code can be sent again many times', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(code('SMS_MFA', 'the second')),
      expectPassword(code('SMS_MFA', 'the third')),
      finishes('SMS_MFA', 'the third'),
    ])
    await pool.signIn()
    for (const _ of ['once', 'twice']) {
      vi.advanceTimersByTime(cooldown)
      await pool.session.resend()
    }
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('after a wrong code as well', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      answers('SMS_MFA', {}, errorReply('CodeMismatchException')),
      expectPassword(code('SMS_MFA', 'the second')),
    ])
    await pool.signIn()
    await pool.answer({ code: '000000' })
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.expectChallenge('SMS_MFA').destination).toBe('to the second')
    expect(pool.state.error).toBeUndefined()
  })

  test('another challenge on the way is the next one', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(challengeReply('SOFTWARE_TOKEN_MFA', { USER_ID_FOR_SRP: userId })),
      answers('SOFTWARE_TOKEN_MFA', { SOFTWARE_TOKEN_MFA_CODE: '123456' }, tokensReply()),
    ])
    await pool.signIn()
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    pool.expectChallenge('SOFTWARE_TOKEN_MFA')
    expect(pool.state.error).toBeUndefined()
    expect(pool.state.resendAt).toBeUndefined()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })

  test('a pool that no longer asks for a code signs the user in', async () => {
    const pool = mockSession([expectPassword(code('SMS_MFA', 'the first')), expectPassword(tokensReply())])
    await pool.signIn()
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.state.status).toBe('signed-in')
    expect(pool.session.getTokens()).toBeDefined()
  })

  test('a password that was changed meanwhile ends the conversation', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(errorReply('NotAuthorizedException', 'Incorrect username or password.')),
    ])
    await pool.signIn()
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state.error).toMatchObject({ code: 'wrong-credentials', recovery: 'restart' })
  })
})

describe('the user must sign in again, and learns it', () => {
  const refusedWith = { kind: 'rejected', code: 'sign-in-required', recovery: 'retry' }

  async function saysSo(pool: ReturnType<typeof mockSession>) {
    expect(pool.state.resendAt).toBeUndefined()
    const { challenge, expiresAt } = pool.state
    const calls = pool.calls.length
    await pool.session.resend()
    expect(pool.state.error).toEqual(refusedWith)
    expect(pool.state).toMatchObject({ expiresAt, pending: false })
    expect(pool.state.challenge).toBe(challenge)
    expect(pool.calls).toHaveLength(calls)
  }

  test('the user must sign in again where the password may not be kept', async () => {
    const lines = [expectPassword(code('SMS_MFA', 'the first')), finishes('SMS_MFA', 'the first')]
    const pool = mockSession(lines, { keepCredentials: false })
    await pool.signIn()
    await saysSo(pool)
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })

  test('after a reload, which knows no password', async () => {
    const tab = new Map<string, string>()
    await mockSession([expectPassword(code('SMS_MFA', 'the first'))], { resume: mapStorage(tab) }).signIn()
    const pool = mockSession([finishes('SMS_MFA', 'the first')], { resume: mapStorage(tab) })
    await saysSo(pool)
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })

  test('after an authenticator’s code, which cannot be given twice', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('SOFTWARE_TOKEN_MFA')),
      answers('SOFTWARE_TOKEN_MFA', {}, code('EMAIL_OTP', 'the first')),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    await saysSo(pool)
  })

  test('after a custom answer, which may count once', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('CUSTOM_CHALLENGE', { question: 'which colour' })),
      answers('CUSTOM_CHALLENGE', {}, code('SMS_MFA', 'the first')),
    ])
    await pool.signIn()
    await pool.answer({ answer: 'blue' })
    await saysSo(pool)
  })

  test.each(['SOFTWARE_TOKEN_MFA', 'CUSTOM_CHALLENGE', 'NEW_PASSWORD_REQUIRED'])(
    'at %s no code is on its way',
    async (name) => {
      const pool = mockSession([expectPassword(challengeReply(name))])
      expect(pool.state.resendAt).toBeUndefined()
      await pool.signIn()
      await saysSo(pool)
    },
  )
})

describe('the state after a code was sent again', () => {
  const first = expectPassword(code('SMS_MFA', 'the first'))
  const second = expectPassword(code('SMS_MFA', 'the second'))

  async function resent(...more: readonly ExpectedCall[]) {
    const pool = mockSession([first, second, ...more])
    await pool.signIn()
    expect(pool.state.codeResent).toBeUndefined()
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.expectChallenge('SMS_MFA').destination).toBe('to the second')
    expect(pool.state.codeResent).toBe(true)
    return pool
  }

  test('the next answer ends the state, right or wrong', async () => {
    const pool = await resent(answers('SMS_MFA', {}, errorReply('CodeMismatchException')))
    await pool.answer({ code: '000000' })
    expect(pool.state).toMatchObject({ challenge: { name: 'SMS_MFA' }, error: { code: 'wrong-code' } })
    expect(pool.state.codeResent).toBeUndefined()
  })

  test('the state ends while another code is requested, so that it is announced twice', async () => {
    let letGo = () => {}
    const waiting = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slowly = async () => {
      await waiting
      return code('SMS_MFA', 'the third')
    }
    const pool = await resent(expectPassword(slowly))
    vi.advanceTimersByTime(cooldown)
    const resending = pool.session.resend()
    expect(pool.state.codeResent).toBeUndefined()
    letGo()
    await resending
    expect(pool.state.codeResent).toBe(true)
  })

  test.each<[string, (pool: Awaited<ReturnType<typeof resent>>) => unknown, string]>([
    ['the sign-in form', ({ session }) => session.restart(), 'sign-in'],
    ['another form', ({ session }) => session.goTo('forgot-password'), 'forgot-password'],
  ])('the state does not begin with %s', async (_, leave, name) => {
    const pool = await resent()
    await leave(pool)
    expect(pool.state.challenge?.name).toBe(name)
    expect(pool.state.codeResent).toBeUndefined()
  })

  test('the state does not begin with the same challenge of another user', async () => {
    const pool = await resent(expectPassword(code('SMS_MFA', 'another user')))
    pool.session.restart()
    await pool.signIn('bob@example.com')
    expect(pool.expectChallenge('SMS_MFA').destination).toBe('to another user')
    expect(pool.state.codeResent).toBeUndefined()
  })

  test('the state does not begin when the pool asks for something else, or rejects', async () => {
    const another = expectPassword(challengeReply('SOFTWARE_TOKEN_MFA'))
    const rejected = expectPassword(errorReply('LimitExceededException', 'Attempt limit exceeded.'))
    for (const line of [another, rejected]) {
      const pool = mockSession([first, line])
      await pool.signIn()
      vi.advanceTimersByTime(cooldown)
      await pool.session.resend()
      expect(pool.state.codeResent).toBeUndefined()
    }
  })
})

describe('the key of a challenge', () => {
  test('the key stays when the code is sent again and when the answer is rejected', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(code('SMS_MFA', 'the second')),
      answers('SMS_MFA', {}, errorReply('CodeMismatchException')),
    ])
    await pool.signIn()
    const { challenge, challengeKey } = pool.state
    expect(challengeKey).toEqual(expect.any(Number))
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.state.challenge).not.toBe(challenge)
    expect(pool.state.challengeKey).toBe(challengeKey)
    await pool.answer({ code: '000000' })
    expect(pool.state.challengeKey).toBe(challengeKey)
  })

  test('the key changes each time that a challenge is asked', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(code('SMS_MFA', 'the second')),
      expectPassword(challengeReply('SOFTWARE_TOKEN_MFA')),
    ])
    const keys = [pool.state.challengeKey]
    await pool.signIn()
    keys.push(pool.state.challengeKey)
    pool.session.restart()
    keys.push(pool.state.challengeKey)
    await pool.signIn('bob@example.com')
    keys.push(pool.state.challengeKey)
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    pool.expectChallenge('SOFTWARE_TOKEN_MFA')
    keys.push(pool.state.challengeKey)
    keys.push(mockSession([]).state.challengeKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('the key is the same in the state that a server renders', () => {
    const { session } = mockSession([])
    expect(session.getSnapshot().challengeKey).toBe(session.getServerSnapshot().challengeKey)
  })
})

describe('the wait between two codes', () => {
  test('a click too soon asks nothing of the pool, and says for how long to wait', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(code('SMS_MFA', 'the second')),
    ])
    await pool.signIn()
    const { resendAt, challenge } = pool.state
    vi.advanceTimersByTime(cooldown - 1)
    await pool.session.resend()
    expect(pool.state.error).toEqual({
      kind: 'rejected',
      code: 'resend-cooldown',
      recovery: 'retry',
      retryAfter: 1,
    })
    expect(pool.state).toMatchObject({ resendAt, pending: false })
    expect(pool.state.challenge).toBe(challenge)
    expect(pool.calls).toHaveLength(1)
    vi.advanceTimersByTime(1)
    await pool.session.resend()
    expect(pool.calls).toHaveLength(2)
  })

  test('the wait is the application’s to choose', async () => {
    const pool = mockSession([expectPassword(code('SMS_MFA', 'the first'))], { resendCooldownSeconds: 60 })
    await pool.signIn()
    expect(pool.state.resendAt).toBe(Date.now() + 60 * seconds)
  })

  test('a double click sends one code', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectPassword(code('SMS_MFA', 'the second')),
    ])
    await pool.signIn()
    vi.advanceTimersByTime(cooldown)
    await Promise.all([pool.session.resend(), pool.session.resend()])
    pool.done()
  })

  test.each([
    ['by its operation', 'ResendConfirmationCode'],
    ['by walking', 'InitiateAuth'],
  ])('the pool’s limit, met %s, sets the time of the next one', async (_, operation) => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      expectCall(
        operation,
        {},
        errorReply('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
      ),
    ])
    await pool.signIn()
    vi.advanceTimersByTime(cooldown)
    if (operation === 'ResendConfirmationCode') pool.session.goTo('confirm-sign-up')
    const { challenge } = pool.state
    await pool.session.resend()
    expect(pool.state.challenge).toBe(challenge)
    expect(pool.state.error).toMatchObject({ code: 'too-many-attempts', retryAfter: 300 })
    expect(pool.state.resendAt).toBe(Date.now() + 300 * seconds)
    await pool.session.resend()
    expect(pool.state.error).toMatchObject({ code: 'resend-cooldown', retryAfter: 300 })
    pool.done()
  })

  test('a busy pool does not shorten the wait', async () => {
    const pool = mockSession([
      expectPassword(code('SMS_MFA', 'the first')),
      answers('SMS_MFA', {}, errorReply('TooManyRequestsException')),
    ])
    await pool.signIn()
    const { resendAt } = pool.state
    await pool.answer({ code: '123456' })
    expect(pool.state.error).toMatchObject({ code: 'rate-limited', retryAfter: 5 })
    expect(pool.state.resendAt).toBe(resendAt)
  })
})

describe('a network lost on the way', () => {
  test.each([
    ['at the beginning', [expectPassword(networkError)]],
    [
      'in the middle',
      [
        expectPassword(challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' })),
        answers('SELECT_MFA_TYPE', {}, networkError),
      ],
    ],
  ])('%s keeps the form, and the code that was sent still counts', async (_, lines) => {
    const pool = mockSession([
      expectPassword(
        challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]', USERNAME: userId }),
      ),
      answers('SELECT_MFA_TYPE', {}, code('SMS_MFA', 'the first')),
      ...lines,
      finishes('SMS_MFA', 'the first'),
    ])
    await pool.signIn()
    await pool.answer({ choice: 'SMS_MFA' })
    const before = pool.state
    vi.advanceTimersByTime(cooldown)
    await pool.session.resend()
    expect(pool.state.error).toMatchObject({ kind: 'network' })
    expect(pool.state.challenge).toBe(before.challenge)
    expect(pool.state).toMatchObject({ expiresAt: before.expiresAt, resendAt: before.resendAt })
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })
})

test('leaving while a code is sent again drops what comes back', async () => {
  let letGo = () => {}
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const pool = mockSession([
    expectPassword(code('SMS_MFA', 'the first')),
    expectPassword(async () => {
      await waiting
      return code('SMS_MFA', 'the second')
    }),
  ])
  await pool.signIn()
  vi.advanceTimersByTime(cooldown)
  const resending = pool.session.resend()
  await vi.waitFor(() => expect(pool.calls).toHaveLength(2))
  pool.session.restart()
  letGo()
  await resending
  pool.expectChallenge('sign-in')
})

test('a walk begins as the sign-in began, to the letter', async () => {
  const pool = mockSession([
    expectPassword(code('SMS_MFA', 'the first')),
    expectPassword(code('SMS_MFA', 'the second')),
  ])
  await pool.signIn()
  vi.advanceTimersByTime(cooldown)
  await pool.session.resend()
  expect(pool.calls[1]?.input).toEqual(pool.calls[0]?.input)
})
