/** Peeks at the next challenge from the first form: one call, and nothing that follows from its reply. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuthConfig, AuthEvent, Transport } from '../../src/core.js'
import {
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  mapStorage,
  mockSession,
  networkError,
  tokensReply,
} from '../mock-cognito.js'

const minute = 60_000
const passkey = challengeReply('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"9tJv3nVZ0Q"}' })
const response = { clientDataJSON: 'a', authenticatorData: 'b', signature: 'c' }
const credential = { id: 'n7KGZ8aQ', rawId: 'n7KGZ8aQ', type: 'public-key', response }
const values = { username: 'jane', preferredChallenge: 'WEB_AUTHN' }

function open(lines: readonly ExpectedCall[], config: Partial<AuthConfig> = {}) {
  const pool = mockSession(lines, { flow: 'USER_AUTH', ...config })
  const look = (given: object = values, options?: { signal?: AbortSignal }) =>
    pool.session.peek(pool.expectChallenge('sign-in'), given as never, options)
  return Object.assign(pool, { look })
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a peek sends one call', () => {
  test.each<[string, object]>([
    ['a reset password', errorReply('PasswordResetRequiredException')],
    ['an account that is not confirmed', errorReply('UserNotConfirmedException')],
    [
      'an account that is confirmed already',
      errorReply('NotAuthorizedException', 'Current status is CONFIRMED'),
    ],
    ['a wrong name', errorReply('NotAuthorizedException', 'Incorrect username or password.')],
    ['an unknown device', errorReply('ResourceNotFoundException', 'Device does not exist.')],
    ['a reply that cannot be read', { ChallengeName: 7 }],
    ['an automatic challenge', challengeReply('DEVICE_SRP_AUTH')],
    [
      'a challenge that itself needs a call',
      challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
    ],
    [
      'tokens with a new device',
      tokensReply({ NewDeviceMetadata: { DeviceKey: 'a_1', DeviceGroupKey: '-b' } }),
    ],
  ])('a peek finds nothing after %s', async (_, reply) => {
    const device = { deviceKey: 'eu-west-1_a1', deviceGroupKey: '-group', password: 'a device password' }
    const stored = JSON.stringify([{ names: ['jane'], device }])
    const deviceStorage = mapStorage(new Map([['countersign/1/1example23456789/devices', stored]]))
    const events: AuthEvent[] = []
    const pool = open([expectCall('InitiateAuth', {}, reply)], {
      deviceStorage,
      onEvent: (event) => events.push(event),
    })
    const before = pool.state
    expect(await pool.look()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(5000)
    pool.done()
    expect(pool.state).toBe(before)
    expect(pool.session.getTokens()).toBeUndefined()
    expect(events).toEqual([])
  })

  test('a peek finds nothing where the network is lost', async () => {
    const pool = open([expectCall('InitiateAuth', {}, networkError)])
    expect(await pool.look()).toBeUndefined()
    pool.done()
  })

  test('a peek finds nothing where the answer is invalid', async () => {
    const pool = open([])
    expect(await pool.look({ username: 'two words' })).toBeUndefined()
    pool.done()
  })

  test('a peek finds the challenge that comes next', async () => {
    const pool = open([
      expectCall('InitiateAuth', { AuthParameters: { PREFERRED_CHALLENGE: 'WEB_AUTHN' } }, passkey),
    ])
    const before = pool.state
    expect(await pool.look()).toMatchObject({
      challenge: { name: 'WEB_AUTHN' },
      expiresAt: Date.now() + 3 * minute,
    })
    expect(pool.state).toBe(before)
    pool.done()
  })
})

describe('an answer to the challenge of a peek', () => {
  test('the answer signs the user in', async () => {
    const events: AuthEvent[] = []
    const pool = open(
      [
        expectCall('InitiateAuth', {}, passkey),
        expectCall(
          'RespondToAuthChallenge',
          { ChallengeName: 'WEB_AUTHN', Session: 'session-of-WEB_AUTHN' },
          tokensReply(),
        ),
      ],
      { onEvent: (event) => events.push(event) },
    )
    const found = await pool.look()
    expect((await found?.answer({ credential }))?.status).toBe('signed-in')
    expect(events.at(-1)).toEqual({ type: 'signed-in', challenges: ['sign-in', 'WEB_AUTHN'] })
    pool.done()
  })

  test('the answer has the deadline of the Cognito session from the peek', async () => {
    const pool = open([
      expectCall('InitiateAuth', {}, passkey),
      expectCall('RespondToAuthChallenge', {}, networkError),
    ])
    const found = await pool.look()
    vi.advanceTimersByTime(minute)
    await found?.answer({ credential })
    pool.expectChallenge('WEB_AUTHN')
    expect(pool.state).toMatchObject({
      error: { kind: 'network', recovery: 'retry' },
      expiresAt: Date.now() + 2 * minute,
    })
    vi.advanceTimersByTime(2 * minute)
    expect(pool.expectChallenge('sign-in').username).toBe('jane')
    expect(pool.state.error).toMatchObject({ code: 'session-expired' })
    pool.done()
  })

  test('an answer after the deadline is not sent', async () => {
    const pool = open([expectCall('InitiateAuth', {}, passkey)])
    const found = await pool.look()
    vi.setSystemTime(Date.now() + 4 * minute)
    await found?.answer({ credential })
    expect(pool.expectChallenge('sign-in').username).toBe('jane')
    expect(pool.state.error).toMatchObject({ code: 'session-expired', recovery: 'restart' })
    pool.done()
  })

  test('an answer whose transport fails leaves the challenge of the peek, which can be answered', async () => {
    let calls = 0
    const transport: Transport = async (operation) => {
      calls += 1
      if (calls === 2) throw new TypeError('a bug')
      return { operation, body: calls === 1 ? passkey : tokensReply() }
    }
    const pool = open([], { transport })
    const found = await pool.look()
    await expect(found?.answer({ credential })).rejects.toThrow('a bug')
    const error = { kind: 'rejected', code: 'unknown', recovery: 'retry' }
    expect(pool.state).toMatchObject({ pending: false, challenge: { name: 'WEB_AUTHN' }, error })
    await pool.answer({ credential })
    expect(pool.state.status).toBe('signed-in')
  })

  test.each<[string, { rememberUsername?: boolean } | undefined, string | undefined]>([
    ['unchecked meanwhile', { rememberUsername: false }, undefined],
    ['still checked', { rememberUsername: true }, 'jane'],
    ['not mentioned', undefined, 'jane'],
  ])('with the box "remember" %s', async (_, options, remembered) => {
    const rememberUsername = mapStorage(
      new Map([
        ['countersign/1/1example23456789/name', '{"username":"jane","challenges":["sign-in","WEB_AUTHN"]}'],
      ]),
    )
    const lines = [
      expectCall('InitiateAuth', {}, passkey),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ]
    const pool = open(lines, { rememberUsername })
    const found = await pool.look()
    await found?.answer({ credential }, options)
    expect(pool.state.status).toBe('signed-in')
    expect(open([], { rememberUsername }).state.username).toBe(remembered)
  })
})

describe('A form that is gone', () => {
  test('a form that is gone aborts the call that is under way, and reports nothing', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const transport: Transport = (_, __, signal) => {
      signals.push(signal)
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    }
    const controller = new AbortController()
    const pool = open([], { transport })
    const before = pool.state
    const looking = pool.look(values, controller)
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    controller.abort()
    expect(signals[0]?.aborted).toBe(true)
    expect(await looking).toBeUndefined()
    expect(pool.state).toBe(before)
  })

  test('a form that was gone before sends nothing', async () => {
    const pool = open([])
    expect(await pool.look(values, { signal: AbortSignal.abort() })).toBeUndefined()
    pool.done()
  })

  test('answers nothing any more', async () => {
    const controller = new AbortController()
    const pool = open([expectCall('InitiateAuth', {}, passkey)])
    const found = await pool.look(values, controller)
    const before = pool.state
    controller.abort()
    expect(await found?.answer({ credential })).toBe(before)
    pool.done()
  })
})
