/** A session runs one step at a time, loses nothing that the user needs, and stores nothing secret. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CognitoError, type GoToTarget, NetworkError, type State, type Transport } from '../../src/core.js'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  mockSession,
  networkError,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const minute = 60_000
const smsMfa = challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' })
const wrongCode = errorReply('CodeMismatchException', 'Invalid code or auth state for the user.')

/** Holds a reply back until the test calls `letGo`. */
function held(body: object | (() => object)) {
  let letGo = () => {}
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const line = async () => {
    await waiting
    return typeof body === 'function' ? body() : body
  }
  return { line, letGo: () => letGo() }
}

/** The transport as it is, with the signals of its calls. */
function watched(answer: Transport) {
  const signals: (AbortSignal | undefined)[] = []
  const transport: Transport = (operation, input, signal) => {
    signals.push(signal)
    return answer(operation, input, signal)
  }
  return { transport, signals }
}

const never = new Promise<never>(() => {})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('one challenge at a time', () => {
  test('a double click sends one answer', async () => {
    const pool = mockSession([expectPassword(tokensReply())])
    const [first, second] = await Promise.all([pool.signIn(), pool.signIn()])
    expect(first.status).toBe('signed-in')
    expect(second).toMatchObject({ status: 'challenge', pending: true })
    pool.done()
  })

  test('a late click on an old form is ignored', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    const old = pool.expectChallenge('sign-in')
    await pool.signIn()
    const before = pool.state
    expect(await pool.session.answer(old, { username: 'jane', password: 'retry' })).toBe(before)
    expect(pool.state).toBe(before)
    expect(pool.calls).toHaveLength(1)
  })

  test('a copy of the challenge is not the challenge', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    await pool.signIn()
    await pool.session.answer({ ...pool.expectChallenge('SMS_MFA') }, { code: '123456' })
    expect(pool.calls).toHaveLength(1)
  })

  test('while an answer is on its way, neither another nor a new code is asked for', async () => {
    const reply = held(tokensReply())
    const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, reply.line)])
    await pool.signIn()
    vi.advanceTimersByTime(minute)
    const answering = pool.answer({ code: '123456' })
    expect(pool.state.pending).toBe(true)
    await pool.answer({ code: '654321' })
    await pool.session.resend()
    reply.letGo()
    await answering
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('an answer that does not fit is not sent, and says so', async () => {
    const pool = mockSession([])
    await pool.answer({ username: 'two words', password: '' })
    expect(pool.state.error).toEqual({
      kind: 'invalid-input',
      fields: { username: 'has-spaces', password: 'required' },
    })
    pool.done()
  })

  test('answers after the end are ignored', async () => {
    const pool = mockSession([expectPassword(tokensReply())])
    const old = pool.expectChallenge('sign-in')
    await pool.signIn()
    const before = pool.state
    await pool.session.answer(old, { username: 'jane', password: 'retry' })
    await pool.session.resend()
    expect(pool.state).toBe(before)
    pool.done()
  })

  test('metadata for the triggers goes along with this one answer', async () => {
    const pool = mockSession([
      expectCall('InitiateAuth', { ClientMetadata: { from: 'an advertisement' } }, smsMfa),
      expectCall('RespondToAuthChallenge', {}, wrongCode),
    ])
    const values = { username: 'jane', password: 'correct horse' }
    await pool.session.answer(pool.expectChallenge('sign-in'), values, {
      clientMetadata: { from: 'an advertisement' },
    })
    await pool.answer({ code: '123456' })
    expect(pool.calls[1]?.input).not.toHaveProperty('ClientMetadata')
  })
})

describe('leaving', () => {
  test.each<[string, (pool: ReturnType<typeof mockSession>) => void, string]>([
    ['restart', ({ session }) => session.restart(), 'sign-in'],
    ['go', ({ session }) => session.goTo('forgot-password'), 'forgot-password'],
  ])('%s aborts the call under way and drops its reply', async (_, leave, name) => {
    const reply = held(tokensReply())
    const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, reply.line)])
    await pool.signIn()
    const answering = pool.answer({ code: '123456' })
    await vi.waitFor(() => expect(pool.calls).toHaveLength(2))
    leave(pool)
    const left = pool.state
    expect(left).toMatchObject({ pending: false, username: 'jane@example.com', challenge: { name } })
    reply.letGo()
    expect(await answering).toBe(left)
    expect(pool.state).toBe(left)
    expect(pool.session.getTokens()).toBeUndefined()
  })

  test('the transport is aborted immediately', async () => {
    const { transport, signals } = watched(() => never)
    const { session, answer } = mockSession([], { transport })
    void answer({ username: 'jane', password: 'correct horse' })
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    expect(signals[0]?.aborted).toBe(false)
    session.restart()
    expect(signals[0]?.aborted).toBe(true)
    session.restart()
    expect(session.getSnapshot().pending).toBe(false)
  })

  test.each<[string, () => Error]>([
    ['a bug', () => new TypeError('late')],
    ['a lost network', () => new NetworkError('InitiateAuth')],
    [
      'a refusal',
      () => new CognitoError('InitiateAuth', 'NotAuthorizedException', 'Incorrect username or password.'),
    ],
  ])('a transport that ignores the signal and ends late with %s changes nothing', async (_, late) => {
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    const reply = held(() => {
      throw late()
    })
    const { transport, signals } = watched(reply.line as () => Promise<never>)
    const { session, answer } = mockSession([], { transport })
    const answering = answer({ username: 'jane', password: 'correct horse' })
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    session.goTo('sign-up')
    const left = session.getSnapshot()
    reply.letGo()
    expect(await answering).toBe(left)
    expect(session.getSnapshot()).toBe(left)
    // Cognito's errors concern a challenge that is no longer there. A bug is one of the application.
    expect(reported).toEqual(late() instanceof TypeError ? [late()] : [])
  })

  test('a new conversation can be under way while the reply of the old one comes in', async () => {
    const [old, fresh] = [held(smsMfa), held(challengeReply('EMAIL_OTP'))]
    const pool = mockSession([expectPassword(old.line), expectPassword(fresh.line)])
    const first = pool.signIn('ann')
    await vi.waitFor(() => expect(pool.calls).toHaveLength(1))
    pool.session.restart()
    const second = pool.signIn('bob')
    old.letGo()
    await first
    expect(pool.state).toMatchObject({ pending: true, challenge: { name: 'sign-in' } })
    fresh.letGo()
    await second
    expect(pool.state).toMatchObject({ username: 'bob', pending: false, challenge: { name: 'EMAIL_OTP' } })
  })

  test.each<GoToTarget>(['sign-in', 'sign-up', 'confirm-sign-up', 'forgot-password', 'reset-password'])(
    'the username goes along to %s, and another can be given',
    async (destination) => {
      const pool = mockSession([expectPassword(smsMfa)])
      await pool.signIn('jane')
      pool.session.goTo(destination)
      expect(pool.expectChallenge(destination)).toMatchObject({ username: 'jane' })
      expect(pool.state).toMatchObject({ username: 'jane', pending: false })
      expect(pool.state.expiresAt).toBeUndefined()
      pool.session.goTo(destination, { username: 'joan' })
      expect(pool.expectChallenge(destination)).toMatchObject({ username: 'joan' })
    },
  )

  test.each<[string, GoToTarget, (pool: ReturnType<typeof mockSession>) => void]>([
    ['restart', 'sign-in', ({ session }) => session.restart()],
    ['go to sign-in', 'sign-in', ({ session }) => session.goTo('sign-in')],
    ['go to forgot-password', 'forgot-password', ({ session }) => session.goTo('forgot-password')],
  ])('%s after a completed sign-in clears the name of the user', async (_, destination, leave) => {
    const pool = mockSession([expectPassword(tokensReply())])
    await pool.signIn('jane@example.com')
    expect(pool.state).toMatchObject({ status: 'signed-in', username: 'jane@example.com' })
    leave(pool)
    expect(pool.state.username).toBeUndefined()
    expect(pool.expectChallenge(destination)).toMatchObject({ username: undefined })
    // The next name stays, as in every sign-in that is under way.
    pool.session.goTo(destination, { username: 'joan' })
    pool.session.restart()
    expect(pool.expectChallenge('sign-in').username).toBe('joan')
  })

  test('a name given to go after a completed sign-in is used', async () => {
    const pool = mockSession([expectPassword(tokensReply())])
    await pool.signIn('jane@example.com')
    pool.session.goTo('sign-in', { username: 'joan' })
    expect(pool.expectChallenge('sign-in').username).toBe('joan')
  })

  test('a change of the form removes the error', async () => {
    const pool = mockSession([
      expectPassword(errorReply('NotAuthorizedException', 'Incorrect username or password.')),
    ])
    await pool.signIn()
    expect(pool.state.error).toBeDefined()
    pool.session.goTo('forgot-password')
    expect(pool.state.error).toBeUndefined()
  })
})

describe('a lost network', () => {
  test('a lost network keeps the challenge, its Cognito session and its deadline, and the user presses again', async () => {
    const cognitoSession = { Session: 'session-of-SMS_MFA' }
    const pool = mockSession([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', cognitoSession, networkError),
      expectCall('RespondToAuthChallenge', cognitoSession, tokensReply()),
    ])
    await pool.signIn()
    const before = pool.state
    vi.advanceTimersByTime(minute)
    await pool.answer({ code: '123456' })
    expect(pool.state).toEqual({
      ...before,
      error: { kind: 'network', operation: 'RespondToAuthChallenge', recovery: 'retry' },
    })
    expect(pool.state.challenge).toBe(before.challenge)
    vi.advanceTimersByTime(minute)
    expect(pool.calls).toHaveLength(2)
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a lost network at the start keeps the username that was typed', async () => {
    const pool = mockSession([expectPassword(networkError), expectPassword(tokensReply())])
    await pool.signIn()
    expect(pool.state).toMatchObject({ username: 'jane@example.com', error: { kind: 'network' } })
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
  })
})

describe('a sign-in that has ended', () => {
  test.each([
    ['Invalid session for the user, session is expired.', 'session-expired'],
    ['Invalid session for the user, session can only be used once.', 'session-used'],
  ])('%s leads back to sign-in, with the username and the reason', async (text, code) => {
    const pool = mockSession([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, errorReply('NotAuthorizedException', text)),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.state).toEqual({
      status: 'challenge',
      username: 'jane@example.com',
      pending: false,
      challenge: { name: 'sign-in', username: 'jane@example.com', passwordRequired: true },
      challengeKey: expect.any(Number),
      error: { kind: 'rejected', code, recovery: 'restart', exception: 'NotAuthorizedException' },
    })
  })
})

describe('the deadline of the Cognito session', () => {
  test('the deadline is after three minutes, and the sign-in form returns by itself', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    await pool.signIn()
    expect(pool.state.expiresAt).toBe(Date.now() + 3 * minute)
    vi.advanceTimersByTime(3 * minute - 1)
    pool.expectChallenge('SMS_MFA')
    vi.advanceTimersByTime(1)
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state.error).toEqual({ kind: 'rejected', code: 'session-expired', recovery: 'restart' })
    pool.done()
  })

  test('the deadline follows the option', async () => {
    const pool = mockSession([expectPassword(smsMfa)], { authSessionMinutes: 15 })
    await pool.signIn()
    vi.advanceTimersByTime(15 * minute - 1)
    pool.expectChallenge('SMS_MFA')
    vi.advanceTimersByTime(1)
    pool.expectChallenge('sign-in')
  })

  test('the deadline is not renewed by a wrong code', async () => {
    const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, wrongCode)])
    await pool.signIn()
    vi.advanceTimersByTime(2 * minute)
    await pool.answer({ code: '123456' })
    expect(pool.state.expiresAt).toBe(Date.now() + minute)
    vi.advanceTimersByTime(minute)
    pool.expectChallenge('sign-in')
  })

  test('the deadline is renewed by a new Cognito session', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' })),
      expectCall('RespondToAuthChallenge', {}, smsMfa),
    ])
    await pool.signIn()
    vi.advanceTimersByTime(2 * minute)
    await pool.answer({ choice: 'SMS_MFA' })
    expect(pool.state.expiresAt).toBe(Date.now() + 3 * minute)
    vi.advanceTimersByTime(2 * minute)
    pool.expectChallenge('SMS_MFA')
  })

  test('the deadline waits for a step that is under way', async () => {
    const reply = held(tokensReply())
    const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, reply.line)])
    await pool.signIn()
    const answering = pool.answer({ code: '123456' })
    vi.advanceTimersByTime(4 * minute)
    expect(pool.expectChallenge('SMS_MFA')).toBeDefined()
    reply.letGo()
    await answering
    expect(pool.state.status).toBe('signed-in')
  })

  test('the deadline ends the sign-in immediately if that step failed too late', async () => {
    const lost = held(networkError)
    const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, lost.line)])
    await pool.signIn()
    const answering = pool.answer({ code: '123456' })
    // The transport's own deadline is longer here than the pool's patience.
    vi.setSystemTime(Date.now() + 4 * minute)
    lost.letGo()
    await answering
    expect(pool.state.error).toMatchObject({ kind: 'network' })
    vi.advanceTimersByTime(0)
    pool.expectChallenge('sign-in')
    expect(pool.state.error).toMatchObject({ code: 'session-expired' })
  })

  test('the deadline counts after a sleep in which no timer ran: nothing is sent', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    await pool.signIn()
    vi.setSystemTime(Date.now() + 4 * minute)
    await pool.answer({ code: '123456' })
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state.error).toMatchObject({ code: 'session-expired', recovery: 'restart' })
    pool.done()
  })

  test('the deadline does nothing once the user left or is signed in', async () => {
    const pool = mockSession([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    vi.advanceTimersByTime(10 * minute)
    expect(pool.state.status).toBe('signed-in')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('the deadline keeps no process alive', async () => {
    vi.useRealTimers()
    const set = vi.spyOn(globalThis, 'setTimeout')
    const pool = mockSession([expectPassword(smsMfa)])
    await pool.signIn()
    const clocks = set.mock.calls.flatMap(([, delay], nth) =>
      Number(delay) > 2 * minute ? [set.mock.results[nth]?.value as NodeJS.Timeout] : [],
    )
    expect(clocks.map((clock) => clock.hasRef())).toEqual([false])
    pool.session.restart()
    set.mockRestore()
  })
})

describe('snapshots', () => {
  test('snapshots are the same object until something changes', async () => {
    const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, wrongCode)])
    const seen: State[] = []
    pool.session.subscribe(() => {
      expect(pool.session.getSnapshot()).toBe(pool.session.getSnapshot())
      seen.push(pool.session.getSnapshot())
    })
    expect(pool.session.getSnapshot()).toBe(pool.session.getServerSnapshot())
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(seen.map(({ pending, challenge }) => [challenge?.name, pending])).toEqual([
      ['sign-in', true],
      ['SMS_MFA', false],
      ['SMS_MFA', true],
      ['SMS_MFA', false],
    ])
    expect(new Set(seen).size).toBe(4)
    expect(pool.session.getServerSnapshot()).toMatchObject({ challenge: { name: 'sign-in' }, pending: false })
  })

  test('change once for each thing that happens', () => {
    const { session } = mockSession([])
    let changes = 0
    session.subscribe(() => changes++)
    session.goTo('confirm-sign-up', { username: 'jane' })
    expect(changes).toBe(1)
    session.restart()
    expect(changes).toBe(2)
  })
})

describe('listeners', () => {
  test('listeners may unsubscribe themselves and others while they are called', () => {
    const { session } = mockSession([])
    const told: string[] = []
    const leaveFirst = session.subscribe(() => {
      told.push('first')
      leaveFirst()
      leaveSecond()
    })
    const leaveSecond = session.subscribe(() => told.push('second'))
    session.subscribe(() => told.push('third'))
    session.restart()
    session.restart()
    expect(told).toEqual(['first', 'third', 'third'])
  })

  test('listeners may subscribe again while they are called, without an endless loop', () => {
    const { session } = mockSession([])
    let told = 0
    const listen = () => {
      told++
      leave()
      leave = session.subscribe(listen)
    }
    let leave = session.subscribe(listen)
    session.restart()
    expect(told).toBe(1)
  })

  test('listeners may go to another challenge immediately, and all others see it', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    const seen: unknown[] = []
    pool.session.subscribe(() => {
      if (pool.session.getSnapshot().challenge?.name === 'SMS_MFA') pool.session.goTo('sign-up')
    })
    pool.session.subscribe(() => seen.push(pool.session.getSnapshot().challenge?.name))
    const end = await pool.signIn()
    expect(end.challenge?.name).toBe('sign-up')
    expect(seen.at(-1)).toBe('sign-up')
    expect(seen).not.toContain('SMS_MFA')
  })

  test('listeners may leave as soon as a step begins: then nothing is sent', async () => {
    const pool = mockSession([])
    pool.session.subscribe(() => {
      if (pool.session.getSnapshot().pending) pool.session.restart()
    })
    await pool.signIn()
    expect(pool.state).toMatchObject({ pending: false, challenge: { name: 'sign-in' } })
    pool.done()
  })

  test.each(['a listener', 'onEvent', 'onSignedIn'])(
    'an error in %s is reported, and stops no other listener',
    async (whose) => {
      const told: unknown[] = []
      vi.stubGlobal('reportError', (error: unknown) => told.push(error))
      const fail = () => {
        throw new Error(`a bug in ${whose}`)
      }
      const pool = mockSession(
        [expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, tokensReply())],
        {
          ...(whose === 'onEvent' && { onEvent: fail }),
          ...(whose === 'onSignedIn' && { onSignedIn: fail }),
        },
      )
      let heard = 0
      if (whose === 'a listener') pool.session.subscribe(fail)
      pool.session.subscribe(() => heard++)
      await pool.signIn()
      await pool.answer({ code: '123456' })
      expect(pool.state.status).toBe('signed-in')
      expect(pool.session.getTokens()?.accessToken).toBe('an-access-token')
      expect(heard).toBe(4)
      expect(told[0]).toEqual(new Error(`a bug in ${whose}`))
    },
  )
})

describe('an error in the transport', () => {
  test('the promise rejects, and the challenge stays with an error', async () => {
    let buggy = true
    const { transport, signals } = watched(async (operation) => {
      if (buggy) throw new TypeError('a bug')
      return { operation, body: tokensReply() }
    })
    const { session, answer } = mockSession([], { transport })
    const before = session.getSnapshot()
    await expect(answer({ username: 'jane', password: 'correct horse' })).rejects.toThrow(TypeError)
    const error = { kind: 'rejected', code: 'unknown', recovery: 'retry' }
    expect(session.getSnapshot()).toEqual({ ...before, username: 'jane', error })
    expect(session.getSnapshot().challenge).toBe(before.challenge)
    buggy = false
    await answer({ username: 'jane', password: 'correct horse' })
    expect(session.getSnapshot().status).toBe('signed-in')
    expect(signals).toHaveLength(2)
  })
})

describe('tokens', () => {
  test('tokens are there once the user is signed in, and gone after restart', async () => {
    const handed = vi.fn()
    const pool = mockSession(
      [expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, tokensReply())],
      {
        onSignedIn: handed,
      },
    )
    expect(pool.session.getTokens()).toBeUndefined()
    await pool.signIn()
    expect(pool.session.getTokens()).toBeUndefined()
    await pool.answer({ code: '123456' })
    expect(pool.session.getTokens()).toMatchObject({ accessToken: 'an-access-token', idToken: 'an-id-token' })
    expect(handed.mock.calls).toEqual([[pool.session.getTokens()]])
    pool.session.restart()
    expect(pool.session.getTokens()).toBeUndefined()
  })

  test('tokens are not there while the user is asked about the device', async () => {
    const device = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1', DeviceGroupKey: '-group' } }
    const pool = mockSession(
      [
        expectPassword(tokensReply(device)),
        expectCall('ConfirmDevice', {}, { UserConfirmationNecessary: true }),
        expectCall('UpdateDeviceStatus', {}, {}),
      ],
      { rememberDevice: 'ask', deviceStorage: { getItem: () => null, setItem() {}, removeItem() {} } },
    )
    await pool.signIn()
    pool.expectChallenge('remember-device')
    expect(pool.session.getTokens()).toBeUndefined()
    await pool.answer({ remember: true })
    expect(pool.session.getTokens()?.deviceKey).toBe('eu-west-1_a1')
    pool.done()
  })

  test('tokens are lost when the user leaves before the answer about the device', async () => {
    const device = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1', DeviceGroupKey: '-group' } }
    const pool = mockSession([expectPassword(tokensReply(device))], { rememberDevice: 'ask' })
    await pool.signIn()
    pool.session.restart()
    pool.session.goTo('sign-in')
    expect(pool.session.getTokens()).toBeUndefined()
  })
})

test('no password, code, secret, Cognito session or token is in any snapshot, event or log', async () => {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  )
  const said: unknown[] = []
  const pool = mockSession(
    [
      expectPassword(errorReply('NotAuthorizedException', 'Incorrect username or password: typed-first')),
      expectPassword(
        challengeReply('NEW_PASSWORD_REQUIRED', {
          USER_ID_FOR_SRP: userId,
          userAttributes: '{"email":"jane@secret.example"}',
        }),
      ),
      expectCall(
        'RespondToAuthChallenge',
        {},
        errorReply(
          'InvalidParameterException',
          "Value 'typed-weak' at 'password' failed to satisfy constraint",
        ),
      ),
      expectCall(
        'RespondToAuthChallenge',
        {},
        challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["EMAIL_OTP"]' }),
      ),
      expectCall('RespondToAuthChallenge', {}, challengeReply('EMAIL_OTP')),
      expectCall('RespondToAuthChallenge', {}, wrongCode),
      expectCall('RespondToAuthChallenge', {}, networkError),
      expectPassword(challengeReply('EMAIL_OTP', {}, { Session: 'session-after-resend' })),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ],
    { onEvent: (event) => said.push(event) },
  )
  pool.session.subscribe(() => said.push(pool.session.getSnapshot()))
  await pool.signIn('jane', 'typed-first')
  await pool.signIn('jane', 'typed-second')
  await pool.answer({ password: 'typed-weak', attributes: {} })
  await pool.answer({ password: 'typed-third', attributes: {} })
  await pool.answer({ email: 'jane@example.com' })
  await pool.answer({ code: '111111' })
  await pool.answer({ code: '222222' })
  vi.advanceTimersByTime(minute)
  await pool.session.resend()
  await pool.answer({ code: '333333' })
  expect(pool.state.status).toBe('signed-in')
  pool.done()

  const everything = JSON.stringify(said) + JSON.stringify(logs.map((log) => log.mock.calls))
  const secrets = [
    /typed-/,
    /111111|222222|333333/,
    /session-/,
    /-token/,
    /secret\.example/,
    new RegExp(userId),
  ]
  for (const secret of secrets) expect(everything).not.toMatch(secret)
  vi.restoreAllMocks()
})
