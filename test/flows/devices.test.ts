/** The remembered device: how this machine becomes one, replaces a factor, and is forgotten. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { expectSignature } from '../../src/srp/server.js'
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

const key = 'countersign/1/1example23456789/devices'
const newDevice = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1b2', DeviceGroupKey: '-wt2ha1Zd' } }
const confirms = (reply: ExpectedCall['reply'] = { UserConfirmationNecessary: false }) =>
  expectCall(
    'ConfirmDevice',
    { AccessToken: 'an-access-token', DeviceKey: 'eu-west-1_a1b2', DeviceName: 'my browser' },
    reply,
  )
const confirmsAny = () => expectCall('ConfirmDevice', { DeviceKey: 'eu-west-1_a1b2' }, {})
const updates =
  (DeviceRememberedStatus: 'remembered' | 'not_remembered') =>
  (reply: ExpectedCall['reply'] = {}) =>
    expectCall(
      'UpdateDeviceStatus',
      { AccessToken: 'an-access-token', DeviceKey: 'eu-west-1_a1b2', DeviceRememberedStatus },
      reply,
    )
const remembers = updates('remembered')
const declines = updates('not_remembered')
const asksConsent = { UserConfirmationNecessary: true }

function withStorage(remember: 'always' | 'ask' | 'never' = 'always') {
  const map = new Map<string, string>()
  return {
    map,
    config: { rememberDevice: remember, deviceStorage: mapStorage(map), deviceName: 'my browser' },
  }
}

const aKnownDevice = {
  deviceKey: 'eu-west-1_a1b2',
  deviceGroupKey: '-wt2ha1Zd',
  password: 'a device password',
}
function known() {
  const map = new Map([
    [key, JSON.stringify([{ names: [userId, 'jane@example.com'], device: aKnownDevice }])],
  ])
  return { map, config: { deviceStorage: mapStorage(map) } }
}

describe('a new device', () => {
  test('a new device is confirmed with a secret that the pool can verify, and stored by the canonical name', async () => {
    const { map, config } = withStorage()
    const pool = mockSession(
      [
        expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        expectCall('RespondToAuthChallenge', {}, tokensReply(newDevice)),
        confirms(),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    expect(pool.session.getTokens()?.deviceKey).toBe('eu-west-1_a1b2')
    const [{ names, device }] = JSON.parse(map.get(key) ?? '')
    expect(names).toEqual([userId, 'jane@example.com'])
    expect(device).toMatchObject({ deviceKey: 'eu-west-1_a1b2', deviceGroupKey: '-wt2ha1Zd' })
    pool.done()

    const secret = pool.calls[2]?.input.DeviceSecretVerifierConfig
    const next = mockSession(
      provesWith(secret, (input) => (input.PASSWORD_CLAIM_SIGNATURE ? tokensReply() : undefined)),
      config,
    )
    await next.signIn()
    expect(next.state.status).toBe('signed-in')
    next.done()
  })

  test('a device with `ask` waits for the answer of the user', async () => {
    const { map, config } = withStorage('ask')
    const pool = mockSession([expectPassword(tokensReply(newDevice)), confirms()], config)
    await pool.signIn()
    expect(pool.expectChallenge('remember-device').deviceName).toBe('my browser')
    expect(pool.session.getTokens()).toBeUndefined()
    expect(pool.calls).toHaveLength(1)
    await pool.answer({ remember: true })
    expect(pool.state.status).toBe('signed-in')
    expect(pool.session.getTokens()?.accessToken).toBe('an-access-token')
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test.each<['always' | 'ask', object]>([
    ['always', asksConsent],
    ['ask', asksConsent],
    ['ask', {}],
  ])('a no to `%s` reaches Cognito (%j), and the user is not asked again', async (remember, says) => {
    const { map, config } = withStorage(remember)
    const pool = mockSession([expectPassword(tokensReply(newDevice)), confirms(says), declines()], config)
    await pool.signIn()
    pool.expectChallenge('remember-device')
    await pool.answer({ remember: false })
    expect(pool.state.status).toBe('signed-in')
    expect(pool.session.getTokens()?.deviceKey).toBe('eu-west-1_a1b2')
    pool.done()
    const [{ device }] = JSON.parse(map.get(key) ?? '[{}]')
    expect(device).toMatchObject({ deviceKey: 'eu-west-1_a1b2', declined: true })
    expect(device.password).toEqual(expect.any(String))

    const withKey = { AuthParameters: { DEVICE_KEY: 'eu-west-1_a1b2' } }
    const later = mockSession([expectCall('InitiateAuth', withKey, tokensReply())], config)
    await later.signIn()
    expect(later.state.status).toBe('signed-in')
    expect(later.session.getTokens()?.deviceKey).toBe('eu-west-1_a1b2')
    later.done()
  })

  test.each<[string, boolean, 'remembered' | 'not_remembered']>([
    ['a yes', true, 'remembered'],
    ['a no', false, 'not_remembered'],
  ])(
    'a device that comes again after %s is registered in the same way without a challenge',
    async (_, remember, status) => {
      const { map, config } = withStorage()
      const lines = [expectPassword(tokensReply(newDevice)), confirms(asksConsent), updates(status)()]
      const pool = mockSession(lines, config)
      await pool.signIn()
      await pool.answer({ remember })
      pool.done()

      const renewed = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_c3d4', DeviceGroupKey: '-wt2ha1Zd' } }
      const update = { DeviceKey: 'eu-west-1_c3d4', DeviceRememberedStatus: status }
      const later = mockSession(
        [
          expectPassword(tokensReply(renewed)),
          expectCall('ConfirmDevice', { DeviceKey: 'eu-west-1_c3d4' }, asksConsent),
          expectCall('UpdateDeviceStatus', update, {}),
        ],
        config,
      )
      await later.signIn()
      expect(later.state.status).toBe('signed-in')
      later.done()
      const [{ device }, ...others] = JSON.parse(map.get(key) ?? '[]')
      expect(device).toMatchObject({ deviceKey: 'eu-west-1_c3d4' })
      expect(device.declined ?? false).toBe(!remember)
      expect(others).toEqual([])
    },
  )

  test.each<[string, () => Response]>([
    ['rejected', () => errorReply('InternalErrorException')],
    ['lost', networkError],
  ])('a user who declined is signed in where UpdateDeviceStatus is %s', async (_, says) => {
    const { map, config } = withStorage()
    const pool = mockSession(
      [expectPassword(tokensReply(newDevice)), confirms(asksConsent), declines(says)],
      config,
    )
    await pool.signIn()
    await pool.answer({ remember: false })
    expect(pool.state).toMatchObject({ status: 'signed-in', error: undefined })
    pool.done()
    // Cognito does not remember the device by itself, so the answer of the user is followed.
    expect(map.get(key)).toContain('"declined":true')
  })

  test('a device that Cognito remembers although the user declined is not stored', async () => {
    const { map, config } = withStorage('ask')
    const lines = [
      expectPassword(tokensReply(newDevice)),
      confirms(),
      declines(errorReply('InternalErrorException')),
    ]
    const pool = mockSession(lines, config)
    await pool.signIn()
    await pool.answer({ remember: false })
    expect(pool.state.status).toBe('signed-in')
    expect(map.size).toBe(0)
    pool.done()
  })

  test('a pool that asks for consent gets the answer of the user', async () => {
    const { map, config } = withStorage('always')
    const pool = mockSession(
      [expectPassword(tokensReply(newDevice)), confirms({ UserConfirmationNecessary: true }), remembers()],
      config,
    )
    await pool.signIn()
    pool.expectChallenge('remember-device')
    expect(map.size).toBe(0)
    await pool.answer({ remember: true })
    expect(pool.state.status).toBe('signed-in')
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test('with `ask`, that consent is given along with the answer', async () => {
    const { map, config } = withStorage('ask')
    const pool = mockSession(
      [expectPassword(tokensReply(newDevice)), confirms({ UserConfirmationNecessary: true }), remembers()],
      config,
    )
    await pool.signIn()
    await pool.answer({ remember: true })
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test('with `never`, no call is made', async () => {
    const { config } = withStorage('never')
    const pool = mockSession([expectPassword(tokensReply(newDevice))], config)
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test.each([
    ['ConfirmDevice is refused', [confirms(errorReply('DeviceKeyExistsException'))]],
    ['ConfirmDevice is lost', [confirms(() => new Response('', { status: 503 }))]],
    ['ConfirmDevice is an invalid response', [confirms(() => new Response('<html>'))]],
  ])('the sign-in continues after %s', async (_, lines) => {
    const { map, config } = withStorage()
    const pool = mockSession([expectPassword(tokensReply(newDevice)), ...lines], config)
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    expect(map.size).toBe(0)
    pool.done()
  })

  test('the sign-in continues when UpdateDeviceStatus is rejected, and stores nothing', async () => {
    const { map, config } = withStorage()
    const pool = mockSession(
      [
        expectPassword(tokensReply(newDevice)),
        confirms({ UserConfirmationNecessary: true }),
        remembers(errorReply('InternalErrorException')),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ remember: true })
    expect(pool.state.status).toBe('signed-in')
    expect(map.size).toBe(0)
    pool.done()
  })
})

describe('tokens that are there', () => {
  /** A reply that comes when the test says so. */
  function late(says: object) {
    let come = () => {}
    const coming = new Promise<void>((resolve) => {
      come = resolve
    })
    return { says: () => coming.then(() => says), come: () => come() }
  }

  /** Runs the pending promises without moving the clock. */
  const settle = () => vi.advanceTimersByTimeAsync(0)

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('wait three seconds for ConfirmDevice, and a device that is confirmed later is kept', async () => {
    const { map, config } = withStorage()
    const reply = late({ UserConfirmationNecessary: false })
    const pool = mockSession([expectPassword(tokensReply(newDevice)), confirms(reply.says)], config)
    const signingIn = pool.signIn()
    await vi.waitFor(() => expect(pool.calls).toHaveLength(2))
    await vi.advanceTimersByTimeAsync(2500)
    expect(pool.state).toMatchObject({ status: 'challenge', pending: true })
    await vi.advanceTimersByTimeAsync(500)
    await signingIn
    expect(pool.state).toMatchObject({ status: 'signed-in', pending: false })
    expect(pool.session.getTokens()).toMatchObject({
      accessToken: 'an-access-token',
      deviceKey: 'eu-west-1_a1b2',
    })
    expect(map.size).toBe(0)
    reply.come()
    await vi.waitFor(() => expect(map.get(key)).toContain('eu-west-1_a1b2'))
    expect(pool.state.status).toBe('signed-in')
  })

  test('tokens are handed over without a challenge if ConfirmDevice asks for consent too late', async () => {
    const { map, config } = withStorage()
    const reply = late(asksConsent)
    const pool = mockSession([expectPassword(tokensReply(newDevice)), confirms(reply.says)], config)
    const signingIn = pool.signIn()
    await vi.waitFor(() => expect(pool.calls).toHaveLength(2))
    await vi.advanceTimersByTimeAsync(3000)
    await signingIn
    reply.come()
    await settle()
    expect(pool.state.status).toBe('signed-in')
    // The user has not decided anything, so the next sign-in asks.
    expect(map.size).toBe(0)
  })

  test.each([true, false])('wait three seconds after an answer about the device (%s)', async (remember) => {
    const { map, config } = withStorage()
    const reply = late({})
    const update = remember ? remembers(reply.says) : declines(reply.says)
    const pool = mockSession([expectPassword(tokensReply(newDevice)), confirms(asksConsent), update], config)
    await pool.signIn()
    const answering = pool.answer({ remember })
    await vi.waitFor(() => expect(pool.calls).toHaveLength(3))
    await vi.advanceTimersByTimeAsync(3000)
    await answering
    expect(pool.session.getTokens()?.accessToken).toBe('an-access-token')
    expect(map.size).toBe(0)
    reply.come()
    await vi.waitFor(() => expect(map.get(key)).toContain('eu-west-1_a1b2'))
  })

  test('leave no timer behind when ConfirmDevice answers in time', async () => {
    const { config } = withStorage()
    const pool = mockSession([expectPassword(tokensReply(newDevice)), confirms()], config)
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    expect(vi.getTimerCount()).toBe(0)
  })
})

/** An access token whose claims name the user. */
const tokenOf = (username: unknown) => `header.${btoa(JSON.stringify({ username }))}.signature`

describe('a device under several names of one user', () => {
  const keyIn = (pool: ReturnType<typeof mockSession>) => pool.calls[0]?.input.AuthParameters.DEVICE_KEY
  const withCode = (): ExpectedCall[] => [
    expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
    expectCall(
      'RespondToAuthChallenge',
      { ChallengeResponses: { DEVICE_KEY: 'eu-west-1_a1b2' } },
      tokensReply(),
    ),
  ]

  test('a device is sent with the first call under each name that the user signed in with', async () => {
    const { map, config } = known()
    for (const name of ['+15551234567', 'Jane@Example.com', 'jane']) {
      const first = mockSession(withCode(), config)
      await first.signIn(name)
      expect(keyIn(first)).toBeUndefined()
      await first.answer({ code: '123456' })
      first.done()
      const next = mockSession([expectPassword(tokensReply())], config)
      await next.signIn(name)
      expect(keyIn(next)).toBe('eu-west-1_a1b2')
    }
    expect(JSON.parse(map.get(key) ?? '')).toEqual([
      {
        names: [userId, 'jane@example.com', '+15551234567', 'Jane@Example.com', 'jane'],
        device: aKnownDevice,
      },
    ])
  })

  test('a name whose sign-in failed gets no device', async () => {
    const { map, config } = known()
    const before = map.get(key)
    const first = expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId }))
    const pool = mockSession(
      [
        first,
        expectCall('RespondToAuthChallenge', {}, errorReply('NotAuthorizedException', 'session is expired')),
      ],
      config,
    )
    await pool.signIn('+15551234567')
    await pool.answer({ code: '123456' })
    expect(map.get(key)).toBe(before)
  })

  test('a device is found by the username in the access token where no challenge names the user', async () => {
    const { map, config } = withStorage()
    const first = mockSession(
      [expectPassword(tokensReply({ ...newDevice, AccessToken: tokenOf(userId) })), confirmsAny()],
      config,
    )
    await first.signIn('jane@example.com')
    first.done()
    expect(JSON.parse(map.get(key) ?? '')[0].names).toEqual([userId, 'jane@example.com'])

    const second = mockSession([expectPassword(tokensReply({ AccessToken: tokenOf(userId) }))], config)
    await second.signIn('+15551234567')
    const third = mockSession([expectPassword(tokensReply())], config)
    await third.signIn('+15551234567')
    expect(keyIn(third)).toBe('eu-west-1_a1b2')
  })

  test.each([tokenOf(7), tokenOf(undefined), 'a.b.c', 'a.bnVsbA.c', ''.padEnd(9, '.')])(
    'an unreadable access token is accepted: %s',
    async (AccessToken) => {
      const { map, config } = withStorage()
      const pool = mockSession(
        [expectPassword(tokensReply({ ...newDevice, AccessToken })), confirmsAny()],
        config,
      )
      await pool.signIn('jane')
      expect(pool.state.status).toBe('signed-in')
      expect(JSON.parse(map.get(key) ?? '')[0].names).toEqual(['jane'])
    },
  )
})

describe('a remembered device', () => {
  test('a device may be asked for after a second factor or a custom answer, too', async () => {
    const { config } = known()
    const pool = mockSession(
      [
        expectCall(
          'InitiateAuth',
          { AuthParameters: { DEVICE_KEY: 'eu-west-1_a1b2' } },
          challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId }),
        ),
        expectCall(
          'RespondToAuthChallenge',
          { ChallengeName: 'SMS_MFA', ChallengeResponses: { DEVICE_KEY: 'eu-west-1_a1b2' } },
          challengeReply('DEVICE_SRP_AUTH'),
        ),
        ...expectSrp(
          {
            password: aKnownDevice.password,
            group: aKnownDevice.deviceGroupKey,
            user: aKnownDevice.deviceKey,
          },
          {
            operation: 'RespondToAuthChallenge',
            input: { ChallengeName: 'DEVICE_SRP_AUTH', Session: 'session-of-DEVICE_SRP_AUTH' },
            challenge: 'DEVICE_PASSWORD_VERIFIER',
          },
          tokensReply(),
        ),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('under another alias is found as soon as the pool says who that is', async () => {
    const { config } = known()
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        expectCall(
          'RespondToAuthChallenge',
          { ChallengeResponses: { DEVICE_KEY: 'eu-west-1_a1b2' } },
          tokensReply(),
        ),
      ],
      config,
    )
    await pool.signIn('+15551234567')
    expect(pool.calls[0]?.input.AuthParameters).not.toHaveProperty('DEVICE_KEY')
    await pool.answer({ code: '123456' })
    pool.done()
    expect(pool.state.status).toBe('signed-in')
  })

  test.each([
    'USER_PASSWORD_AUTH',
    'USER_AUTH',
    'CUSTOM_AUTH',
    'USER_SRP_AUTH',
    'CUSTOM_AUTH_WITH_SRP',
  ] as const)('a device goes along with the first call of %s', async (flow) => {
    const { config } = known()
    const pool = mockSession(
      [expectCall('InitiateAuth', { AuthParameters: { DEVICE_KEY: 'eu-west-1_a1b2' } }, tokensReply())],
      {
        ...config,
        flow,
      },
    )
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
  })

  test.each([
    ['at the first call', []],
    ['at the second', [expectPassword(challengeReply('DEVICE_SRP_AUTH'))]],
  ])(
    'a device that the pool no longer knows (%s) is forgotten, and the sign-in begins again without it',
    async (_, before) => {
      const { map, config } = known()
      const gone = errorReply('ResourceNotFoundException', 'Device does not exist.')
      const pool = mockSession(
        [
          ...before,
          expectCall(before.length ? 'RespondToAuthChallenge' : 'InitiateAuth', {}, gone),
          expectCall('InitiateAuth', {}, (input) => {
            expect(input.AuthParameters).not.toHaveProperty('DEVICE_KEY')
            return challengeReply('SMS_MFA')
          }),
        ],
        config,
      )
      await pool.signIn()
      pool.expectChallenge('SMS_MFA')
      expect(pool.state.error).toBeUndefined()
      expect(map.size).toBe(0)
      pool.done()
    },
  )

  test.each([
    ['ResourceNotFoundException', 'Device not found.'],
    ['InvalidParameterException', 'Invalid device key given.'],
    ['InvalidParameterException', 'Device tracking not currently enabled for this pool.'],
    ['InvalidUserPoolConfigurationException', 'Device tracking not currently enabled for this pool.'],
    ['NotAuthorizedException', 'Device does not exist.'],
  ])('a device is forgotten on %s: %s', async (exception, text) => {
    const refusal = errorReply(exception, text)
    const first = known()
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, refusal),
        expectCall('InitiateAuth', {}, (input) => {
          expect(input.AuthParameters).not.toHaveProperty('DEVICE_KEY')
          return challengeReply('SMS_MFA')
        }),
      ],
      first.config,
    )
    await pool.signIn()
    pool.expectChallenge('SMS_MFA')
    expect(first.map.size).toBe(0)
    pool.done()

    // With a later answer, no code is sent again behind the back of the user.
    const second = known()
    const later = mockSession(
      [expectPassword(challengeReply('SMS_MFA')), expectCall('RespondToAuthChallenge', {}, refusal)],
      second.config,
    )
    await later.signIn()
    await later.answer({ code: '123456' })
    later.expectChallenge('sign-in')
    expect(later.state.error).toMatchObject({ code: 'device-unknown', recovery: 'restart' })
    expect(second.map.size).toBe(0)
    later.done()
  })

  test('a device is kept when the name that the user gives an authenticator is rejected', async () => {
    const { map, config } = known()
    const tooLong = "1 validation error detected: Value at 'friendlyDeviceName' failed to satisfy constraint"
    const pool = mockSession(
      [
        expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
        expectCall('AssociateSoftwareToken', {}, { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'next' }),
        expectCall('VerifySoftwareToken', {}, errorReply('InvalidParameterException', tooLong)),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ code: '123456', deviceName: 'my phone' })
    expect(pool.state.error).toMatchObject({ code: 'invalid-parameter' })
    expect(map.size).toBe(1)
  })

  test('a device whose password is rejected is forgotten in the same way', async () => {
    const { map, config } = known()
    const pool = mockSession(
      [
        expectPassword(challengeReply('DEVICE_SRP_AUTH')),
        ...expectSrp(
          { password: 'another', group: aKnownDevice.deviceGroupKey, user: aKnownDevice.deviceKey },
          { operation: 'RespondToAuthChallenge', challenge: 'DEVICE_PASSWORD_VERIFIER' },
          tokensReply(),
        ),
        expectCall('InitiateAuth', {}, challengeReply('SMS_MFA')),
      ],
      config,
    )
    await pool.signIn()
    pool.expectChallenge('SMS_MFA')
    expect(map.size).toBe(0)
    pool.done()
  })

  test('the sign-in begins again only once', async () => {
    const { config } = known()
    const gone = errorReply('ResourceNotFoundException', 'Device does not exist.')
    const pool = mockSession(
      [expectCall('InitiateAuth', {}, gone), expectCall('InitiateAuth', {}, gone)],
      config,
    )
    await pool.signIn()
    pool.expectChallenge('sign-in')
    expect(pool.state.error).toMatchObject({ code: 'device-unknown', recovery: 'retry' })
    pool.done()
  })

  test('a device that fails after a code was sent leads back to the start, and no second code is sent', async () => {
    const { map, config } = known()
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        expectCall(
          'RespondToAuthChallenge',
          {},
          errorReply('ResourceNotFoundException', 'Device does not exist.'),
        ),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.expectChallenge('sign-in').username).toBe('jane@example.com')
    expect(pool.state.error).toMatchObject({ code: 'device-unknown', recovery: 'restart' })
    expect(map.size).toBe(0)
    pool.done()
  })

  test('a device that this machine has lost is not needed', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('DEVICE_SRP_AUTH')),
      expectCall('InitiateAuth', {}, challengeReply('SMS_MFA')),
    ])
    await pool.signIn()
    pool.expectChallenge('SMS_MFA')
    pool.done()
  })
})

/** A pool that holds nothing but what ConfirmDevice gave it. */
function provesWith(
  secret: { PasswordVerifier: string; Salt: string },
  then: (fields: Record<string, string>) => unknown,
): ExpectedCall[] {
  const integer = (base64: string) =>
    BigInt(`0x${[...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`)
  const verifier = integer(secret.PasswordVerifier)
  const secretBlock = btoa('a block')
  let A = ''
  const b = 0x1234567890abcdefn
  const challenge = import('../../src/srp/server.js').then(({ createChallenge }) =>
    createChallenge(verifier, b),
  )
  return [
    expectPassword(challengeReply('DEVICE_SRP_AUTH', { USER_ID_FOR_SRP: userId })),
    expectCall('RespondToAuthChallenge', { ChallengeName: 'DEVICE_SRP_AUTH' }, async (input) => {
      A = input.ChallengeResponses.SRP_A
      return challengeReply('DEVICE_PASSWORD_VERIFIER', {
        SALT: integer(secret.Salt).toString(16),
        SRP_B: (await challenge).B.toString(16),
        SECRET_BLOCK: secretBlock,
      })
    }),
    expectCall('RespondToAuthChallenge', { ChallengeName: 'DEVICE_PASSWORD_VERIFIER' }, async (input) => {
      const { TIMESTAMP: timestamp, PASSWORD_CLAIM_SIGNATURE } = input.ChallengeResponses
      const who = { group: '-wt2ha1Zd', user: 'eu-west-1_a1b2' }
      const expected = await expectSignature({
        ...who,
        ...(await challenge),
        A,
        verifier,
        secretBlock,
        timestamp,
      })
      expect(PASSWORD_CLAIM_SIGNATURE).toBe(expected)
      return then(input.ChallengeResponses) as object
    }),
  ]
}
