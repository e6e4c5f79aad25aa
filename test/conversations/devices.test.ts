/** The remembered device: how this machine becomes one, stands in for a factor, and is forgotten. */
import { describe, expect, test } from 'vitest'
import { expectSignature } from '../../src/srp/server.js'
import {
  hears,
  type Line,
  poses,
  refuses,
  rightPassword,
  srp,
  storageOver,
  talk,
  tokens,
  userId,
} from '../scripted.js'

const key = 'countersign/1/1example23456789/devices'
const newDevice = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1b2', DeviceGroupKey: '-wt2ha1Zd' } }
const confirms = (says: Line['says'] = { UserConfirmationNecessary: false }) =>
  hears(
    'ConfirmDevice',
    { AccessToken: 'an-access-token', DeviceKey: 'eu-west-1_a1b2', DeviceName: 'my browser' },
    says,
  )
const remembers = (says: Line['says'] = {}) =>
  hears('UpdateDeviceStatus', { DeviceKey: 'eu-west-1_a1b2', DeviceRememberedStatus: 'remembered' }, says)

function withStorage(remember: 'always' | 'ask' | 'never' = 'always') {
  const map = new Map<string, string>()
  return { map, config: { remember, deviceStorage: storageOver(map), deviceName: 'my browser' } }
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
  return { map, config: { deviceStorage: storageOver(map) } }
}

describe('a new device', () => {
  test('is confirmed with a secret that the pool can verify, and kept by the canonical name', async () => {
    const { map, config } = withStorage()
    const pool = talk(
      [
        rightPassword(poses('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        hears('RespondToAuthChallenge', {}, tokens(newDevice)),
        confirms(),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    expect(pool.session.tokens()?.deviceKey).toBe('eu-west-1_a1b2')
    const [{ names, device }] = JSON.parse(map.get(key) ?? '')
    expect(names).toEqual([userId, 'jane@example.com'])
    expect(device).toMatchObject({ deviceKey: 'eu-west-1_a1b2', deviceGroupKey: '-wt2ha1Zd' })
    pool.done()

    const secret = pool.calls[2]?.input.DeviceSecretVerifierConfig
    const next = talk(
      provesWith(secret, (input) => (input.PASSWORD_CLAIM_SIGNATURE ? tokens() : undefined)),
      config,
    )
    await next.signIn()
    expect(next.state.status).toBe('signed-in')
    next.done()
  })

  test('with `ask`, nothing is done before the person has said so', async () => {
    const { map, config } = withStorage('ask')
    const pool = talk([rightPassword(tokens(newDevice)), confirms()], config)
    await pool.signIn()
    expect(pool.asked('remember-device').deviceName).toBe('my browser')
    expect(pool.session.tokens()).toBeUndefined()
    expect(pool.calls).toHaveLength(1)
    await pool.answer({ remember: true })
    expect(pool.state.status).toBe('signed-in')
    expect(pool.session.tokens()?.accessToken).toBe('an-access-token')
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test('with `ask` and a no, it stays unknown', async () => {
    const { map, config } = withStorage('ask')
    const pool = talk([rightPassword(tokens(newDevice))], config)
    await pool.signIn()
    await pool.answer({ remember: false })
    expect(pool.state.status).toBe('signed-in')
    expect(map.size).toBe(0)
    pool.done()
  })

  test('a pool that wants the person’s consent gets it asked, and told', async () => {
    const { map, config } = withStorage('always')
    const pool = talk(
      [rightPassword(tokens(newDevice)), confirms({ UserConfirmationNecessary: true }), remembers()],
      config,
    )
    await pool.signIn()
    pool.asked('remember-device')
    expect(map.size).toBe(0)
    await pool.answer({ remember: true })
    expect(pool.state.status).toBe('signed-in')
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test('with `ask`, that consent is given along with the answer', async () => {
    const { map, config } = withStorage('ask')
    const pool = talk(
      [rightPassword(tokens(newDevice)), confirms({ UserConfirmationNecessary: true }), remembers()],
      config,
    )
    await pool.signIn()
    await pool.answer({ remember: true })
    expect(map.has(key)).toBe(true)
    pool.done()
  })

  test('with `never`, no call is made', async () => {
    const { config } = withStorage('never')
    const pool = talk([rightPassword(tokens(newDevice))], config)
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test.each([
    ['ConfirmDevice is refused', [confirms(refuses('DeviceKeyExistsException'))]],
    ['ConfirmDevice is lost', [confirms(() => new Response('', { status: 503 }))]],
    ['ConfirmDevice is garbled', [confirms(() => new Response('<html>'))]],
  ])('%s: the sign-in goes on', async (_, lines) => {
    const { map, config } = withStorage()
    const pool = talk([rightPassword(tokens(newDevice)), ...lines], config)
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    expect(map.size).toBe(0)
    pool.done()
  })

  test('UpdateDeviceStatus is refused: the sign-in goes on, and nothing is kept', async () => {
    const { map, config } = withStorage()
    const pool = talk(
      [
        rightPassword(tokens(newDevice)),
        confirms({ UserConfirmationNecessary: true }),
        remembers(refuses('InternalErrorException')),
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

describe('a remembered device', () => {
  test('may be asked for after a second factor or a custom answer, too', async () => {
    const { config } = known()
    const pool = talk(
      [
        hears(
          'InitiateAuth',
          { AuthParameters: { DEVICE_KEY: 'eu-west-1_a1b2' } },
          poses('SMS_MFA', { USER_ID_FOR_SRP: userId }),
        ),
        hears(
          'RespondToAuthChallenge',
          { ChallengeName: 'SMS_MFA', ChallengeResponses: { DEVICE_KEY: 'eu-west-1_a1b2' } },
          poses('DEVICE_SRP_AUTH'),
        ),
        ...srp(
          {
            password: aKnownDevice.password,
            group: aKnownDevice.deviceGroupKey,
            user: aKnownDevice.deviceKey,
          },
          {
            hears: 'RespondToAuthChallenge',
            with: { ChallengeName: 'DEVICE_SRP_AUTH', Session: 'thread-of-DEVICE_SRP_AUTH' },
            poses: 'DEVICE_PASSWORD_VERIFIER',
          },
          tokens(),
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
    const pool = talk(
      [
        hears('InitiateAuth', {}, poses('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        hears('RespondToAuthChallenge', { ChallengeResponses: { DEVICE_KEY: 'eu-west-1_a1b2' } }, tokens()),
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
  ] as const)('goes along with the first call of %s', async (flow) => {
    const { config } = known()
    const pool = talk(
      [hears('InitiateAuth', { AuthParameters: { DEVICE_KEY: 'eu-west-1_a1b2' } }, tokens())],
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
    ['at the second', [rightPassword(poses('DEVICE_SRP_AUTH'))]],
  ])(
    'that the pool no longer knows (%s) is forgotten, and the sign-in begun once more without it',
    async (_, before) => {
      const { map, config } = known()
      const gone = refuses('ResourceNotFoundException', 'Device does not exist.')
      const pool = talk(
        [
          ...before,
          hears(before.length ? 'RespondToAuthChallenge' : 'InitiateAuth', {}, gone),
          hears('InitiateAuth', {}, (input) => {
            expect(input.AuthParameters).not.toHaveProperty('DEVICE_KEY')
            return poses('SMS_MFA')
          }),
        ],
        config,
      )
      await pool.signIn()
      pool.asked('SMS_MFA')
      expect(pool.state.problem).toBeUndefined()
      expect(map.size).toBe(0)
      pool.done()
    },
  )

  test('whose own password is refused is forgotten in the same way', async () => {
    const { map, config } = known()
    const pool = talk(
      [
        rightPassword(poses('DEVICE_SRP_AUTH')),
        ...srp(
          { password: 'another', group: aKnownDevice.deviceGroupKey, user: aKnownDevice.deviceKey },
          { hears: 'RespondToAuthChallenge', poses: 'DEVICE_PASSWORD_VERIFIER' },
          tokens(),
        ),
        hears('InitiateAuth', {}, poses('SMS_MFA')),
      ],
      config,
    )
    await pool.signIn()
    pool.asked('SMS_MFA')
    expect(map.size).toBe(0)
    pool.done()
  })

  test('once more means once', async () => {
    const { config } = known()
    const gone = refuses('ResourceNotFoundException', 'Device does not exist.')
    const pool = talk([hears('InitiateAuth', {}, gone), hears('InitiateAuth', {}, gone)], config)
    await pool.signIn()
    pool.asked('sign-in')
    expect(pool.state.problem).toMatchObject({ code: 'device-unknown', then: 'again' })
    pool.done()
  })

  test('that fails after a code was sent leads back to the start: no second code goes out unasked', async () => {
    const { map, config } = known()
    const pool = talk(
      [
        hears('InitiateAuth', {}, poses('SMS_MFA', { USER_ID_FOR_SRP: userId })),
        hears('RespondToAuthChallenge', {}, refuses('ResourceNotFoundException', 'Device does not exist.')),
      ],
      config,
    )
    await pool.signIn()
    await pool.answer({ code: '123456' })
    expect(pool.asked('sign-in').username).toBe('jane@example.com')
    expect(pool.state.problem).toMatchObject({ code: 'device-unknown', then: 'over' })
    expect(map.size).toBe(0)
    pool.done()
  })

  test('that this machine has lost is done without', async () => {
    const pool = talk([rightPassword(poses('DEVICE_SRP_AUTH')), hears('InitiateAuth', {}, poses('SMS_MFA'))])
    await pool.signIn()
    pool.asked('SMS_MFA')
    pool.done()
  })
})

/** A pool that holds nothing but what ConfirmDevice gave it. */
function provesWith(
  secret: { PasswordVerifier: string; Salt: string },
  then: (fields: Record<string, string>) => unknown,
): Line[] {
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
    rightPassword(poses('DEVICE_SRP_AUTH', { USER_ID_FOR_SRP: userId })),
    hears('RespondToAuthChallenge', { ChallengeName: 'DEVICE_SRP_AUTH' }, async (input) => {
      A = input.ChallengeResponses.SRP_A
      return poses('DEVICE_PASSWORD_VERIFIER', {
        SALT: integer(secret.Salt).toString(16),
        SRP_B: (await challenge).B.toString(16),
        SECRET_BLOCK: secretBlock,
      })
    }),
    hears('RespondToAuthChallenge', { ChallengeName: 'DEVICE_PASSWORD_VERIFIER' }, async (input) => {
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
