/** A reload on the code page stays there, and the tab's storage has no secret meanwhile. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuthConfig } from '../../src/core.js'
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

const minute = 60_000
const key = 'countersign/1/1example23456789/step'

const smsMfa = challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' })
const delivery = { CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' } }

/** A tab, whose storage outlives the page. */
function aTab() {
  const stored = new Map<string, string>()
  const resume = mapStorage(stored)
  return {
    stored,
    get raw() {
      return [...stored.values()].join()
    },
    load: (lines: readonly ExpectedCall[] = [], config: Partial<AuthConfig> = {}) =>
      mockSession(lines, { resume, ...config }),
  }
}

/** A state that is equal, but for the key: no two sessions share one. */
const asAnew = (state: object) => ({ ...state, challengeKey: expect.any(Number) })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a reload', () => {
  test.each([
    ['SMS_MFA', { CODE_DELIVERY_DESTINATION: '+***1234' }, {}],
    ['EMAIL_OTP', { CODE_DELIVERY_DESTINATION: 'j***@e***' }, {}],
    ['SMS_OTP', {}, {}],
    ['SOFTWARE_TOKEN_MFA', { FRIENDLY_DEVICE_NAME: 'my phone' }, {}],
    ['NEW_PASSWORD_REQUIRED', { requiredAttributes: '["userAttributes.name"]' }, {}],
    ['SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' }, {}],
    ['SELECT_CHALLENGE', {}, { AvailableChallenges: ['PASSWORD_SRP', 'EMAIL_OTP'] }],
    ['CUSTOM_CHALLENGE', { question: 'which colour' }, {}],
    ['WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"abc"}' }, {}],
  ])('at %s stays there, with everything that was on the screen', async (name, parameters, more) => {
    const tab = aTab()
    const before = tab.load([expectPassword(challengeReply(name, parameters, more))])
    await before.signIn()
    vi.advanceTimersByTime(minute)
    const { resendAt: _, ...rest } = before.state
    expect(tab.load().state).toEqual(asAnew(rest))
  })

  test('a reload keeps the Cognito session, the names and the deadline', async () => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    vi.advanceTimersByTime(2 * minute)
    const pool = tab.load([
      expectCall(
        'RespondToAuthChallenge',
        { Session: 'session-of-SMS_MFA', ChallengeResponses: { USERNAME: userId, SMS_MFA_CODE: '123456' } },
        tokensReply(),
      ),
    ])
    expect(pool.state).toMatchObject({ username: 'jane@example.com', expiresAt: Date.now() + minute })
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a reload keeps the newest Cognito session', async () => {
    const tab = aTab()
    const before = tab.load([
      expectPassword(challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' })),
      expectCall('RespondToAuthChallenge', {}, smsMfa),
      expectCall('RespondToAuthChallenge', {}, errorReply('CodeMismatchException')),
    ])
    await before.signIn()
    await before.answer({ choice: 'SMS_MFA' })
    await before.answer({ code: '000000' })
    const pool = tab.load([
      expectCall('RespondToAuthChallenge', { Session: 'session-of-SMS_MFA' }, tokensReply()),
    ])
    expect(pool.state.error).toBeUndefined()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })

  test.each([
    ['SMS_MFA', { code: '123456' }],
    ['MFA_SETUP', { choice: 'SOFTWARE_TOKEN_MFA' }],
    ['PASSWORD', { password: 'correct horse' }],
  ])(
    'at a %s whose session is lost ends the sign-in with the answer, and sends nothing',
    async (name, values) => {
      const tab = aTab()
      const methods = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']
      const step = {
        status: 'challenge',
        challenge: { name, method: 'choose', methods },
        username: 'jane',
        userId,
      }
      tab.stored.set(key, JSON.stringify({ step, answered: [], until: Date.now() + minute }))
      const pool = tab.load()
      pool.expectChallenge(name as 'SMS_MFA')
      await pool.answer(values)
      expect(pool.expectChallenge('sign-in').username).toBe('jane')
      expect(pool.state.error).toEqual({ kind: 'rejected', code: 'session-invalid', recovery: 'restart' })
      expect(pool.calls).toEqual([])
      expect(tab.raw).toBe('')
    },
  )

  test('a reload after the deadline starts again', async () => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    vi.setSystemTime(Date.now() + 3 * minute)
    tab.load().expectChallenge('sign-in')
    expect(tab.raw).toBe('')
  })

  test('before the deadline moves on when it passes', async () => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    const pool = tab.load()
    vi.advanceTimersByTime(3 * minute)
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state.error).toMatchObject({ code: 'session-expired' })
    expect(tab.raw).toBe('')
  })

  test('a reload stays at a challenge of the kit for one hour', async () => {
    const tab = aTab()
    const before = tab.load([expectCall('ForgotPassword', {}, delivery)])
    before.session.goTo('forgot-password')
    await before.answer({ username: 'jane' })
    vi.advanceTimersByTime(59 * minute)
    expect(tab.load().expectChallenge('reset-password')).toMatchObject({
      username: 'jane',
      destination: 'j***@e***',
    })
    vi.advanceTimersByTime(minute)
    tab.load().expectChallenge('sign-in')
  })

  test('a reload keeps the challenges that were answered', async () => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    const events: unknown[] = []
    const pool = tab.load([expectCall('RespondToAuthChallenge', {}, tokensReply())], {
      onEvent: (event) => events.push(event),
    })
    await pool.answer({ code: '123456' })
    expect(events).toContainEqual({ type: 'signed-in', challenges: ['sign-in', 'SMS_MFA'] })
  })

  test('on a server shows the beginning, and a browser that hydrates agrees at first', async () => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    const { session } = tab.load()
    expect(session.getServerSnapshot()).toEqual(asAnew(mockSession([]).session.getServerSnapshot()))
    expect(session.getSnapshot().challenge?.name).toBe('SMS_MFA')
  })
})

describe('the stored value', () => {
  test('nothing is stored by default', async () => {
    const session = new Map<string, string>()
    vi.stubGlobal('sessionStorage', mapStorage(session))
    await mockSession([expectPassword(smsMfa)]).signIn()
    expect(session.size).toBe(0)
    await mockSession([expectPassword(smsMfa)], { resume: true }).signIn()
    expect([...session.keys()]).toEqual([key])
  })

  test('nothing is stored at the sign-in form, after any error', async () => {
    const tab = aTab()
    const pool = tab.load([
      expectPassword(errorReply('NotAuthorizedException', 'Incorrect username or password.')),
    ])
    await pool.signIn()
    pool.session.restart()
    expect(tab.stored.size).toBe(0)
  })

  test('nothing is stored once the user is signed in', async () => {
    const tab = aTab()
    const pool = tab.load([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, tokensReply())])
    await pool.signIn()
    expect(tab.stored.size).toBe(1)
    await pool.answer({ code: '123456' })
    expect(tab.stored.size).toBe(0)
  })

  test('nothing is stored once the sign-in is over', async () => {
    const tab = aTab()
    const pool = tab.load([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, errorReply('NotAuthorizedException', 'session is expired.')),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.state.error).toMatchObject({ recovery: 'restart' })
    expect(tab.stored.size).toBe(0)
  })

  test('no password and no code is stored', async () => {
    const tab = aTab()
    const seen: string[] = []
    const pool = tab.load([
      expectPassword(
        challengeReply('NEW_PASSWORD_REQUIRED', { userAttributes: '{"email":"jane@secret.example"}' }),
      ),
      expectCall('RespondToAuthChallenge', {}, smsMfa),
      expectCall('RespondToAuthChallenge', {}, errorReply('CodeMismatchException')),
    ])
    pool.session.subscribe(() => seen.push(tab.raw))
    await pool.signIn('jane', 'a temporary one')
    await pool.answer({ password: 'a better one', attributes: {} })
    await pool.answer({ code: '123456' })
    expect(seen.join()).toContain('SMS_MFA')
    expect(seen.join()).not.toMatch(/a temporary one|a better one|123456|secret\.example/)
  })

  test('the secret of an authenticator is never stored: the choice is back, with a new secret', async () => {
    const tab = aTab()
    const associates = (cognitoSession: string, SecretCode: string) =>
      expectCall(
        'AssociateSoftwareToken',
        { Session: cognitoSession },
        { SecretCode, Session: `next-${cognitoSession}` },
      )
    const before = tab.load([
      expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
      associates('session-of-MFA_SETUP', 'JBSWY3DPEHPK3PXP'),
    ])
    await before.signIn()
    expect(before.expectChallenge('MFA_SETUP')).toMatchObject({ method: 'app', secret: 'JBSWY3DPEHPK3PXP' })
    expect(tab.raw).toContain('MFA_SETUP')
    expect(tab.raw).not.toContain('JBSWY3DPEHPK3PXP')
    expect(tab.raw).not.toContain('otpauth')

    const pool = tab.load([associates('next-session-of-MFA_SETUP', 'KRSXG5CTMVRXEZLU')])
    expect(pool.expectChallenge('MFA_SETUP')).toMatchObject({
      method: 'choose',
      methods: ['SOFTWARE_TOKEN_MFA'],
    })
    await pool.answer({ choice: 'SOFTWARE_TOKEN_MFA' })
    expect(pool.expectChallenge('MFA_SETUP')).toMatchObject({ method: 'app', secret: 'KRSXG5CTMVRXEZLU' })
    expect(tab.raw).not.toContain('KRSXG5CTMVRXEZLU')
  })

  test('the challenge about the device is never stored, as its tokens are gone after a reload', async () => {
    const tab = aTab()
    const newDevice = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1', DeviceGroupKey: '-group' } }
    const before = tab.load(
      [expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, tokensReply(newDevice))],
      {
        rememberDevice: 'ask',
      },
    )
    await before.signIn()
    await before.answer({ code: '123456' })
    before.expectChallenge('remember-device')
    expect(tab.raw).toBe('')
    tab.load().expectChallenge('sign-in')
  })
})

describe('a storage', () => {
  test('a storage is not shared by two app clients', async () => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    tab.load([], { clientId: 'another' }).expectChallenge('sign-in')
    tab.load().expectChallenge('SMS_MFA')
  })

  test('with two sessions keeps the step of the second when the time of the first is up', async () => {
    const tab = aTab()
    const first = tab.load([expectPassword(smsMfa)])
    await first.signIn()
    vi.advanceTimersByTime(2 * minute)
    const second = tab.load([expectCall('RespondToAuthChallenge', {}, challengeReply('EMAIL_OTP'))])
    await second.answer({ code: '123456' })
    vi.advanceTimersByTime(minute)
    expect(first.state.error).toMatchObject({ code: 'session-expired' })
    tab.load().expectChallenge('EMAIL_OTP')
    // The second session removes the step that it stored.
    vi.advanceTimersByTime(2 * minute)
    expect(second.state.error).toMatchObject({ code: 'session-expired' })
    expect(tab.stored.size).toBe(0)
  })

  test('a storage keeps a step when a session that stored none starts over', async () => {
    const tab = aTab()
    const idle = tab.load()
    await tab.load([expectPassword(smsMfa)]).signIn()
    idle.session.restart()
    tab.load().expectChallenge('SMS_MFA')
  })

  test.each<[string, () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>]>([
    [
      'throws at each call',
      () => {
        const no = () => {
          throw new DOMException('Blocked', 'SecurityError')
        }
        return { getItem: no, setItem: no, removeItem: no }
      },
    ],
    ['swallows everything', () => ({ getItem: () => null, setItem() {}, removeItem() {} })],
  ])('a storage that %s disturbs no sign-in', async (_, resume) => {
    const lines = [expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, tokensReply())]
    const pool = mockSession(lines, { resume: resume() })
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })

  test('a storage that throws at its mention, or is absent, disturbs no sign-in', async () => {
    expect(typeof globalThis.sessionStorage).toBe('undefined')
    await mockSession([expectPassword(smsMfa)], { resume: true }).signIn()
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('Blocked', 'SecurityError')
      },
    })
    const pool = mockSession([expectPassword(smsMfa)], { resume: true })
    Reflect.deleteProperty(globalThis, 'sessionStorage')
    await pool.signIn()
    pool.expectChallenge('SMS_MFA')
  })
})

describe('a step that another program wrote', () => {
  const until = () => Date.now() + minute
  const step = {
    status: 'challenge',
    challenge: { name: 'SMS_MFA' },
    cognitoSession: 'a session',
    username: 'jane',
  }
  const kept = (change: object = {}) => ({
    step,
    answered: ['sign-in'],
    expiresAt: until(),
    until: until(),
    ...change,
  })
  const withStored = (text: string, lines: readonly ExpectedCall[] = []) => {
    const tab = aTab()
    tab.stored.set(key, text)
    return { tab, pool: tab.load(lines) }
  }

  test('a valid step is accepted', () => {
    withStored(JSON.stringify(kept())).pool.expectChallenge('SMS_MFA')
  })

  test.each<[string, () => unknown]>([
    ['no JSON', () => 'step'],
    ['null', () => null],
    ['a list', () => []],
    ['no step', () => kept({ step: undefined })],
    ['no question', () => kept({ step: { ...step, challenge: undefined } })],
    ['an unknown challenge', () => kept({ step: { ...step, challenge: { name: 'toString' } } })],
    ['a step that is signed in', () => kept({ step: { ...step, status: 'signed-in' } })],
    ['a Cognito session that is not a text', () => kept({ step: { ...step, cognitoSession: { a: 1 } } })],
    ['a name that is none', () => kept({ step: { ...step, username: ['jane'] } })],
    ['an id that is none', () => kept({ step: { ...step, userId: 7 } })],
    [
      'a name in the question that is none',
      () => kept({ step: { ...step, challenge: { name: 'reset-password', username: {} } } }),
    ],
    ['factors that are none', () => kept({ step: { ...step, available: 'EMAIL_OTP' } })],
    ['no answers', () => kept({ answered: undefined })],
    ['no deadline', () => kept({ until: undefined })],
    ['a deadline that is none', () => kept({ expiresAt: 'soon' })],
    ['a deadline that passed', () => kept({ until: Date.now() })],
    ['a deadline that never passes', () => kept({ until: Date.now() + 1e12 })],
  ])('a step is ignored and removed if it has %s', (_, stored) => {
    const { tab, pool } = withStored(JSON.stringify(stored()))
    expect(pool.state).toEqual(asAnew(mockSession([]).state))
    expect(tab.stored.size).toBe(0)
  })

  test.each<[string, object, unknown]>([
    ['SELECT_MFA_TYPE', {}, { choice: 'SMS_MFA' }],
    ['SELECT_CHALLENGE', { choices: 7 }, { choice: 'EMAIL_OTP' }],
    ['NEW_PASSWORD_REQUIRED', {}, { password: 'a better one' }],
    ['NEW_PASSWORD_REQUIRED', { required: 7, present: 7 }, { password: 'a better one' }],
    ['MFA_SETUP', {}, { code: '123456' }],
    ['MFA_SETUP', { method: 'pigeon' }, { code: '123456' }],
    ['MFA_SETUP', { method: 'choose' }, { choice: 'EMAIL_OTP' }],
    ['MFA_SETUP', { method: 'toString', methods: ['EMAIL_OTP'] }, { choice: 'EMAIL_OTP' }],
    ['SELECT_MFA_TYPE', { choices: [{}] }, { choice: 'SMS_MFA' }],
    ['NEW_PASSWORD_REQUIRED', { required: [], present: 7 }, { password: 'a better one' }],
    ['CUSTOM_CHALLENGE', {}, { answer: 'blue' }],
    ['CUSTOM_CHALLENGE', { parameters: { question: 7 } }, { answer: 'blue' }],
    ['WEB_AUTHN', { options: 7 }, { credential: 7 }],
    ['remember-device', {}, { remember: true }],
    ['remember-device', {}, { remember: false }],
  ])(
    '%s with %j in it can be answered: not fitting, or over, but no crash',
    async (name, details, answer) => {
      const { tab, pool } = withStored(
        JSON.stringify(kept({ step: { ...step, challenge: { name, ...details } } })),
      )
      await pool.answer(answer)
      expect(pool.calls).toHaveLength(0)
      const { error, challenge } = pool.state
      if (error?.kind === 'invalid-input') return expect(challenge?.name).toBe(name)
      expect(error).toEqual({ kind: 'rejected', code: 'session-invalid', recovery: 'restart' })
      expect(pool.expectChallenge('sign-in').username).toBe('jane')
      expect(tab.stored.size).toBe(0)
    },
  )

  test.each(['confirm-sign-up', 'reset-password'])(
    '%s with a username that is no text stops neither restart nor go',
    async (name) => {
      const challenge = { name, username: { toString: 'jane' } }
      const lost = expectCall('ConfirmSignUp', {}, networkError)
      const { pool } = withStored(JSON.stringify(kept({ step: { status: 'challenge', challenge } })), [lost])
      await pool.answer({ code: '123456', password: 'a better one' })
      pool.session.goTo('sign-up')
      pool.expectChallenge('sign-up')
      pool.session.restart()
      expect(pool.expectChallenge('sign-in').username).toBeUndefined()
    },
  )

  test('a step is not trusted after its challenge: later ones come from the pool, and errors are thrown again', async () => {
    const tab = aTab()
    tab.stored.set(key, JSON.stringify(kept()))
    const pool = tab.load([], {
      transport: async (operation) => {
        if (operation === 'RespondToAuthChallenge' && pool.calls.length === 0) {
          pool.calls.push({ operation, input: {}, headers: {} })
          return { operation, body: challengeReply('EMAIL_OTP') }
        }
        throw new TypeError('a bug')
      },
    })
    await pool.answer({ code: '123456' })
    pool.expectChallenge('EMAIL_OTP')
    await expect(pool.answer({ code: '123456' })).rejects.toThrow('a bug')
    pool.expectChallenge('EMAIL_OTP')
  })
})

describe('A callback of the application that throws', () => {
  const unknown = { kind: 'rejected', code: 'unknown', recovery: 'retry' }
  const resumed = async (lines: readonly ExpectedCall[] = [], config: Partial<AuthConfig> = {}) => {
    const tab = aTab()
    await tab.load([expectPassword(smsMfa)]).signIn()
    return { tab, pool: tab.load(lines, config) }
  }

  test('the error leaves a resumed challenge open, and the promise rejects with it', async () => {
    let calls = 0
    const clientMetadata = () => {
      calls += 1
      if (calls === 1) throw new Error('app')
      return {}
    }
    const accepted = expectCall('RespondToAuthChallenge', { Session: 'session-of-SMS_MFA' }, tokensReply())
    const { tab, pool } = await resumed([accepted], { clientMetadata })
    await expect(pool.answer({ code: '123456' })).rejects.toThrow('app')
    expect(pool.state).toMatchObject({ pending: false, error: unknown })
    pool.expectChallenge('SMS_MFA')
    expect(tab.stored.size).toBe(1)
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })

  test('the error of an external sign-in leaves a resumed challenge open', async () => {
    const { tab, pool } = await resumed()
    await expect(pool.session.completeSignIn(Promise.reject(new Error('app')))).rejects.toThrow('app')
    expect(pool.state).toMatchObject({ pending: false, error: unknown })
    pool.expectChallenge('SMS_MFA')
    expect(tab.stored.size).toBe(1)
  })
})
