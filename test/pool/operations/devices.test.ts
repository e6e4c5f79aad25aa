import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { createEphemeral, publicHex, sign, timestamp } from '../../../src/srp/client.js'
import { createDeviceSecret, deriveDeviceSecret } from '../../../src/srp/device.js'
import { N } from '../../../src/srp/group.js'
import { pad, toBase64 } from '../../../src/srp/math.js'
import { secretHasher, withSecretHash } from '../../../src/transport/with.js'
import { mapStorage } from '../../mock-cognito.js'
import { createKitSession, type KitSession, right } from '../kit-session.js'
import { type Body, createPoolClient, expectException, type PoolClient } from '../pool-client.js'
import { type OpenTransport, transports } from '../transports.js'

const email = 'ada@example.com'
const ada = { username: 'ada', password: right, attributes: { email } }
const bob = { username: 'bob', password: right, attributes: { email: 'bob@example.com' } }

/** A pool that shows whether a device is remembered: without a device it asks for a code. */
const strict: PoolOptions = { devices: true, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] }, users: [ada, bob] }
const optIn: PoolOptions = { ...strict, devices: { deviceOnlyRememberedOnUserPrompt: true } }

const untracked = [
  'InvalidUserPoolConfiguration',
  'Device tracking not currently enabled for this pool.',
] as const
const noSuchDevice = ['ResourceNotFound', 'Device does not exist.'] as const
const wrong = ['NotAuthorized', 'Incorrect username or password.'] as const

interface Known {
  readonly token: string
  readonly refreshToken: string
  readonly key: string
  readonly groupKey: string
  readonly password: string
  readonly config: { readonly PasswordVerifier: string; readonly Salt: string }
}

/** Signs in by SRP and answers what is asked, on a machine that the pool has not seen. */
async function enter(at: PoolClient, parameters: object = {}, answers: object = {}): Promise<Body> {
  const { SRP_A, prove: proveWord } = await at.startSrp()
  const posed = await at.initiate('USER_SRP_AUTH', { SRP_A, ...parameters })
  const { USER_ID_FOR_SRP: USERNAME } = posed.ChallengeParameters
  const step = await at.answer(posed, { ...(await proveWord(posed)), ...answers })
  return finish(at, step, { USERNAME, ...answers })
}

/** The tokens, after a code by e-mail if one is asked for. */
async function finish(at: PoolClient, step: Body, answers: object = {}): Promise<Body> {
  if (!step.ChallengeName) return step.AuthenticationResult
  return (await at.answer(step, { EMAIL_OTP_CODE: at.code, ...answers })).AuthenticationResult
}

/** The same, with a secret for the new device, which the pool does not know yet. */
const arrive = async (at: PoolClient, parameters: object = {}): Promise<Known> =>
  prepare(await enter(at, parameters))

async function prepare({ AccessToken, RefreshToken, NewDeviceMetadata }: Body): Promise<Known> {
  const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata
  const keys = { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey }
  const { password, salt, verifier } = await createDeviceSecret(keys)
  return {
    token: AccessToken,
    refreshToken: RefreshToken,
    key: DeviceKey,
    groupKey: DeviceGroupKey,
    password,
    config: { PasswordVerifier: verifier, Salt: salt },
  }
}

const confirm = ({ call }: PoolClient, { token, key, config }: Known, more: object = {}) =>
  call('ConfirmDevice', {
    AccessToken: token,
    DeviceKey: key,
    DeviceName: 'Firefox on Linux',
    DeviceSecretVerifierConfig: config,
    ...more,
  })

/** A machine that the pool has confirmed. */
async function settle(at: PoolClient, parameters: object = {}): Promise<Known> {
  const device = await arrive(at, parameters)
  await confirm(at, device)
  return device
}

const begin = ({ initiate }: PoolClient, { key }: Pick<Known, 'key'>) =>
  initiate('USER_PASSWORD_AUTH', { PASSWORD: right, DEVICE_KEY: key })

interface Prover {
  readonly key: string
  readonly groupKey: string
  readonly password: string
}

/** The device's hello, what comes back, and the proof for it. */
async function greet(at: PoolClient, step: Body, device: Prover) {
  const ephemeral = await createEphemeral()
  const posed = await at.answer(step, { DEVICE_KEY: device.key, SRP_A: publicHex(ephemeral) })
  const { SALT, SRP_B, SECRET_BLOCK } = posed.ChallengeParameters
  const claim = {
    ephemeral,
    group: device.groupKey,
    user: device.key,
    password: device.password,
    salt: SALT,
    B: SRP_B,
    secretBlock: SECRET_BLOCK,
    timestamp: timestamp(at.now()),
  }
  const proof = {
    DEVICE_KEY: device.key,
    PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: await sign(claim),
    TIMESTAMP: claim.timestamp,
  }
  return { posed, proof }
}

async function prove(at: PoolClient, step: Body, device: Prover) {
  const { posed, proof } = await greet(at, step, device)
  return at.answer(posed, proof)
}

const admin = ({ call, pool }: PoolClient, operation: string, more: object = {}) =>
  call(operation, { UserPoolId: pool.id, Username: 'ada', ...more })

const keysOf = ({ Devices }: Body): string[] => Devices.map(({ DeviceKey }: Body) => DeviceKey)

const refresh = ({ initiate }: PoolClient, { refreshToken, key }: Known, more: object = {}) =>
  initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken, DEVICE_KEY: key, ...more })

const base64 = (n: bigint) => toBase64(pad(n))

describe('ConfirmDevice', () => {
  test('ConfirmDevice remembers a new device', async () => {
    const at = createPoolClient(strict)
    const device = await arrive(at)
    expect(device.key).toMatch(/^us-east-1_[0-9a-f-]{36}$/)
    expect(await confirm(at, device)).toEqual({ UserConfirmationNecessary: false })
    const { Device } = await at.call('GetDevice', { AccessToken: device.token, DeviceKey: device.key })
    expect(Device).toEqual({
      DeviceKey: device.key,
      DeviceAttributes: [
        { Name: 'device_status', Value: 'valid' },
        { Name: 'device_name', Value: 'Firefox on Linux' },
        { Name: 'dev:device_remembered_status', Value: 'remembered' },
      ],
      DeviceCreateDate: at.now() / 1000,
      DeviceLastModifiedDate: at.now() / 1000,
      DeviceLastAuthenticatedDate: at.now() / 1000,
    })
  })

  test('a device is remembered only after the answer of the user, where the pool asks', async () => {
    const at = createPoolClient(optIn)
    const device = await arrive(at)
    expect(await confirm(at, device)).toEqual({ UserConfirmationNecessary: true })
    expect(await begin(at, device)).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
  })

  test('a device is confirmed once', async () => {
    const at = createPoolClient(strict)
    await expectException(confirm(at, await settle(at)), 'DeviceKeyExists')
  })

  test('only a device key that the pool gave to this user is confirmed', async () => {
    const at = createPoolClient(strict)
    const [ours, theirs] = [await arrive(at), await arrive(at, { USERNAME: 'bob' })]
    await expectException(confirm(at, { ...ours, key: theirs.key }), ...noSuchDevice)
    const invented = 'us-east-1_5b9c1f2e-70aa-4d11-9c0e-2f6a7b8c9d01'
    await expectException(confirm(at, { ...ours, key: invented }), ...noSuchDevice)
  })

  test('any token of the user confirms a device, which belongs to the sign-in that named it', async () => {
    const at = createPoolClient(strict)
    const [first, second] = [await arrive(at), await arrive(at)]
    await confirm(at, { ...second, token: first.token })
    await expect(refresh(at, second)).resolves.toHaveProperty('AuthenticationResult.AccessToken')
    await expectException(refresh(at, first), 'NotAuthorized', 'Invalid Refresh Token')
  })

  describe('ConfirmDevice rejects a device of a sign-in without SRP', () => {
    const invalid = ['InvalidParameter', 'Invalid device key given.'] as const
    const choice: PoolOptions = {
      devices: true,
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
      users: [ada],
    }
    const quiz: PoolOptions = {
      devices: true,
      users: [ada],
      triggers: {
        DefineAuthChallenge({ request: { session }, response }) {
          if (session.length > 0) response.issueTokens = true
          else response.challengeName = 'CUSTOM_CHALLENGE'
        },
        CreateAuthChallenge: () => {},
        VerifyAuthChallengeResponse({ response }) {
          response.answerCorrect = true
        },
      },
    }
    const administrator = (at: PoolClient) =>
      at.call('AdminInitiateAuth', {
        UserPoolId: at.pool.id,
        ClientId: at.pool.clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD: right },
      })
    const ways: [string, PoolOptions, (at: PoolClient) => Promise<Body>][] = [
      ['USER_PASSWORD_AUTH', strict, (at) => at.initiate('USER_PASSWORD_AUTH', { PASSWORD: right })],
      ['ADMIN_USER_PASSWORD_AUTH', strict, administrator],
      [
        'CUSTOM_AUTH',
        quiz,
        async (at) => at.answer(await at.initiate('CUSTOM_AUTH', {}), { ANSWER: 'anything' }),
      ],
      [
        'USER_AUTH with PASSWORD',
        choice,
        (at) => at.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: right }),
      ],
      [
        'USER_AUTH with EMAIL_OTP',
        choice,
        (at) => at.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'EMAIL_OTP' }),
      ],
    ]

    test.each(ways)(
      'a sign-in by %s is rejected, and accepted with the quirk confirmDeviceWithoutSrp',
      async (_, options, begin) => {
        for (const confirmDeviceWithoutSrp of [undefined, false, true]) {
          const at = createPoolClient({
            ...options,
            ...(confirmDeviceWithoutSrp !== undefined && { quirks: { confirmDeviceWithoutSrp } }),
          })
          const device = await prepare(await finish(at, await begin(at)))
          if (confirmDeviceWithoutSrp)
            expect(await confirm(at, device)).toEqual({ UserConfirmationNecessary: false })
          else await expectException(confirm(at, device), ...invalid)
        }
      },
    )

    test('a sign-in by USER_AUTH or CUSTOM_AUTH with SRP is accepted', async () => {
      const at = createPoolClient(choice)
      const { SRP_A, prove: proveWord } = await at.startSrp()
      const posed = await at.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A })
      const chosen = await at.answer(posed, await proveWord(posed))
      expect(await confirm(at, await prepare(chosen.AuthenticationResult))).toHaveProperty(
        'UserConfirmationNecessary',
      )

      const custom = createPoolClient({
        ...quiz,
        triggers: {
          DefineAuthChallenge({ request: { session }, response }) {
            if (session.length > 1) response.issueTokens = true
            else response.challengeName = 'PASSWORD_VERIFIER'
          },
        },
      })
      const hello = await custom.startSrp()
      const step = await custom.initiate('CUSTOM_AUTH', { CHALLENGE_NAME: 'SRP_A', SRP_A: hello.SRP_A })
      const done = await custom.answer(step, await hello.prove(step))
      expect(await confirm(custom, await prepare(done.AuthenticationResult))).toHaveProperty(
        'UserConfirmationNecessary',
      )
    })

    test('a confirmed device leaves the sign-in unchanged', async () => {
      const at = createPoolClient(strict)
      const device = await prepare(
        await finish(at, await at.initiate('USER_PASSWORD_AUTH', { PASSWORD: right })),
      )
      await expectException(confirm(at, device), ...invalid)
      await expect(at.call('GetUser', { AccessToken: device.token })).resolves.toHaveProperty('Username')
      expect(await at.call('ListDevices', { AccessToken: device.token })).toEqual({ Devices: [] })
    })
  })

  describe('ConfirmDevice rejects a device of a sign-in under an alias', () => {
    const invalid = ['InvalidParameter', 'Invalid device key given.'] as const
    const withAlias: PoolOptions = { ...strict, aliasAttributes: ['email'] }
    const withAddress: PoolOptions = {
      ...strict,
      usernameAttributes: ['email'],
      users: [{ ...ada, username: email }],
    }

    test.each([
      ['an e-mail alias', withAlias],
      ['an address that is the username', withAddress],
    ])('the device is rejected where the last answer gives %s as USERNAME', async (_, options) => {
      const at = createPoolClient(options)
      const device = await prepare(await enter(at, { USERNAME: email }, { USERNAME: email }))
      await expectException(confirm(at, device), ...invalid)
    })

    test.each([
      ['an e-mail alias', withAlias],
      ['an address that is the username', withAddress],
    ])(
      'the device is accepted where a sign-in begins with %s and answers with USER_ID_FOR_SRP',
      async (_, options) => {
        const at = createPoolClient(options)
        const device = await arrive(at, { USERNAME: email })
        expect(await confirm(at, device)).toEqual({ UserConfirmationNecessary: false })
      },
    )
  })

  test('a pool that does not track devices rejects the call', async () => {
    const at = createPoolClient()
    const result = await enter(at)
    expect(result).not.toHaveProperty('NewDeviceMetadata')
    const device = {
      token: result.AccessToken,
      key: 'a_0',
      config: { PasswordVerifier: 'Ag==', Salt: 'Ag==' },
    }
    await expectException(confirm(at, device as Known), ...untracked)
  })

  test.each<[string, object]>([
    ['nothing', {}],
    ['no salt', { PasswordVerifier: base64(5n) }],
    ['no verifier', { Salt: base64(5n) }],
    ['what is no base64', { PasswordVerifier: '!', Salt: base64(5n) }],
    ['base64 that is cut off', { PasswordVerifier: 'AAAAA', Salt: base64(5n) }],
    ['a verifier of 0', { PasswordVerifier: base64(0n), Salt: base64(5n) }],
    ['a verifier of 1, which everybody could prove', { PasswordVerifier: base64(1n), Salt: base64(5n) }],
    ['a verifier of N - 1', { PasswordVerifier: base64(N - 1n), Salt: base64(5n) }],
    ['a verifier that is too large', { PasswordVerifier: base64(N + 5n), Salt: base64(5n) }],
  ])('ConfirmDevice rejects %s as a secret', async (_, config) => {
    const at = createPoolClient({ devices: true })
    const device = await arrive(at)
    await expectException(confirm(at, device, { DeviceSecretVerifierConfig: config }), 'InvalidParameter')
    expect(await at.call('ListDevices', { AccessToken: device.token })).toEqual({ Devices: [] })
  })

  test.each([
    ['begins with zeros', 0x00_00_12_34n, '1234'],
    ['has its first bit set', 0x80_00n, '8000'],
  ])('the salt comes back as an integer, where it %s', async (_, salt, hex) => {
    const at = createPoolClient(strict)
    const device = await arrive(at)
    const keys = { deviceKey: device.key, deviceGroupKey: device.groupKey }
    const secret = await deriveDeviceSecret(keys, device.password, salt)
    await confirm(at, { ...device, config: { PasswordVerifier: secret.verifier, Salt: secret.salt } })
    const { posed, proof } = await greet(at, await begin(at, device), device)
    expect(posed.ChallengeParameters.SALT).toBe(hex)
    await expect(at.answer(posed, proof)).resolves.toHaveProperty('AuthenticationResult')
  })
})

describe('A remembered device', () => {
  test('a remembered device replaces the second factor, and gets no new key', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    const step = await begin(at, device)
    expect(step).toEqual({
      ChallengeName: 'DEVICE_SRP_AUTH',
      ChallengeParameters: {},
      Session: expect.any(String),
    })
    const { posed, proof } = await greet(at, step, device)
    expect(posed).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: { USERNAME: 'ada', DEVICE_KEY: device.key },
    })
    const { AuthenticationResult } = await at.answer(posed, proof)
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
    expect(decodeJwt(AuthenticationResult.AccessToken)).toMatchObject({ device_key: device.key })
  })

  test('a device key is accepted with the answer that proves the password', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    const { SRP_A, prove: proveWord } = await at.startSrp()
    const posed = await at.initiate('USER_SRP_AUTH', { SRP_A })
    const step = await at.answer(posed, { ...(await proveWord(posed)), DEVICE_KEY: device.key })
    expect(step).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH' })
    await expect(prove(at, step, device)).resolves.toHaveProperty('AuthenticationResult')
  })

  describe('a remembered device answers without Session', () => {
    /** As AWS's own samples for Python and Java do. */
    const answerWithout = (at: PoolClient, { Session: _, ...step }: Body, responses: object) =>
      at.answer(step, responses)
    const greetWithout = (at: PoolClient, step: Body, device: Known) =>
      greet({ ...at, answer: (posed, responses) => answerWithout(at, posed, responses) }, step, device)

    test('at both challenges', async () => {
      const at = createPoolClient(strict)
      const device = await settle(at)
      const { posed, proof } = await greetWithout(at, await begin(at, device), device)
      expect(posed).toMatchObject({ ChallengeName: 'DEVICE_PASSWORD_VERIFIER', Session: expect.any(String) })
      await expect(answerWithout(at, posed, proof)).resolves.toHaveProperty('AuthenticationResult')
      await expectException(answerWithout(at, posed, proof), 'NotAuthorized', 'Invalid session for the user')
    })

    test('while another device of the same user signs in as well', async () => {
      const at = createPoolClient(strict)
      const [one, other] = [await settle(at), await settle(at)]
      const steps = [await begin(at, one), await begin(at, other)]
      const [first, second] = [await greetWithout(at, steps[0], one), await greetWithout(at, steps[1], other)]
      for (const { posed, proof } of [second, first])
        await expect(answerWithout(at, posed, proof)).resolves.toHaveProperty('AuthenticationResult')
    })

    test('only after a first factor, for the user who gave it, and in time', async () => {
      const at = createPoolClient(strict)
      const device = await settle(at)
      const none = ['NotAuthorized', 'Invalid session for the user'] as const
      const step = { ChallengeName: 'DEVICE_SRP_AUTH' }
      await expectException(greetWithout(at, step, device), ...none)

      await begin(at, device)
      const bob = { DEVICE_KEY: device.key, SRP_A: 'a1', USERNAME: 'bob' }
      await expectException(answerWithout(at, step, bob), ...none)
      await expectException(
        answerWithout(at, step, { DEVICE_KEY: 'us-east-1_00000000', SRP_A: 'a1' }),
        ...none,
      )
      at.advance(3 * 60_000 + 1)
      await expectException(greetWithout(at, step, device), 'NotAuthorized', 'session is expired')
    })

    test('no other challenge is answered without Session', async () => {
      const at = createPoolClient(strict)
      const step = await at.initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
      await expectException(
        answerWithout(at, step, { EMAIL_OTP_CODE: at.code }),
        'InvalidParameter',
        'Missing required parameter Session',
      )
    })
  })

  test('a device is accepted under an alias, from clients that send the name that was typed', async () => {
    const at = createPoolClient({ ...strict, aliasAttributes: ['email'] })
    const device = await settle(at)
    const underAlias = ({ Session: _, ...step }: Body, responses: object) =>
      at.answer(step, { ...responses, USERNAME: email })
    const { posed, proof } = await greet({ ...at, answer: underAlias }, await begin(at, device), device)
    await expect(underAlias(posed, proof)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a device does not replace the password', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    const step = at.initiate('USER_PASSWORD_AUTH', { PASSWORD: 'wrong', DEVICE_KEY: device.key })
    await expectException(step, ...wrong)
  })

  test('a device needs its own password, and a wrong one ends the sign-in', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    const { posed, proof } = await greet(at, await begin(at, device), { ...device, password: 'wrong' })
    await expectException(at.answer(posed, proof), ...wrong)
    await expectException(at.answer(posed, proof), 'NotAuthorized', 'Invalid session for the user')
  })

  test('a device needs its own group key', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    await expectException(prove(at, await begin(at, device), { ...device, groupKey: '-other' }), ...wrong)
  })

  test('the device of another user is unknown', async () => {
    const at = createPoolClient({ ...strict, mfa: { mode: 'OFF' } })
    const [ours, theirs] = [await settle(at), await settle(at, { USERNAME: 'bob' })]
    await expectException(begin(at, theirs), ...noSuchDevice)
    const step = await begin(at, ours)
    await expectException(greet(at, step, theirs), ...noSuchDevice)
    const { token } = ours
    await expectException(
      at.call('GetDevice', { AccessToken: token, DeviceKey: theirs.key }),
      ...noSuchDevice,
    )
    await expectException(
      at.call('ForgetDevice', { AccessToken: token, DeviceKey: theirs.key }),
      ...noSuchDevice,
    )
  })

  test('only the device that the sign-in began with is accepted', async () => {
    const at = createPoolClient(strict)
    const [known, other] = [await settle(at), await settle(at)]
    await expectException(greet(at, await begin(at, known), other), ...noSuchDevice)
  })

  test.each(['ForgetDevice', 'UpdateDeviceStatus'])(
    'a device is unknown after %s, at any step',
    async (operation) => {
      const at = createPoolClient(strict)
      const device = await settle(at)
      const [early, late] = [await begin(at, device), await begin(at, device)]
      const { posed, proof } = await greet(at, late, device)
      await at.call(operation, {
        AccessToken: device.token,
        DeviceKey: device.key,
        DeviceRememberedStatus: 'not_remembered',
      })
      await expectException(greet(at, early, device), ...noSuchDevice)
      await expectException(at.answer(posed, proof), ...noSuchDevice)
    },
  )

  test('a device that is forgotten while it answers gets no tokens', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    const { posed, proof } = await greet(at, await begin(at, device), device)
    const answering = at.answer(posed, proof).then(
      () => 'answered',
      () => 'refused',
    )
    // Each of these is done before the arithmetic is.
    for (let i = 0; i < 20; i++) await admin(at, 'AdminGetDevice', { DeviceKey: device.key })
    await admin(at, 'AdminForgetDevice', { DeviceKey: device.key })
    expect(await answering).toBe('refused')
  })

  test('a sign-in updates when the device was used and keeps other changes', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    at.advance(60_000)
    await prove(at, await begin(at, device), device)
    const { Device } = await admin(at, 'AdminGetDevice', { DeviceKey: device.key })
    expect(Device.DeviceLastAuthenticatedDate - Device.DeviceCreateDate).toBe(60)
    expect(Device.DeviceLastModifiedDate).toBe(Device.DeviceCreateDate)
  })
})

describe('A refresh in a pool that tracks devices', () => {
  test.each(['InitiateAuth', 'GetTokensFromRefreshToken'])(
    'a refresh by %s is for the confirmed device',
    async (by) => {
      const refreshTokenRotation = { retryGracePeriodSeconds: 0 }
      const rotates = by !== 'InitiateAuth'
      const at = createPoolClient({
        ...strict,
        clients: [{ id: 'web', ...(rotates && { refreshTokenRotation }) }],
      })
      const ask = (token: string, key?: string) =>
        rotates
          ? at.call(by, { ClientId: 'web', RefreshToken: token, ...(key && { DeviceKey: key }) })
          : at.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: token, ...(key && { DEVICE_KEY: key }) })
      const invalid = ['NotAuthorized', 'Invalid Refresh Token'] as const

      const device = await arrive(at)
      const { refreshToken: token, key } = device
      await expectException(ask(token, key), ...invalid)
      await confirm(at, device)
      const other = await settle(at)
      await expectException(ask(token), ...invalid)
      await expectException(ask(token, other.key), ...invalid)
      const { AuthenticationResult } = await ask(token, key)
      expect(decodeJwt(AuthenticationResult.AccessToken)).toMatchObject({ device_key: key })

      await at.call('ForgetDevice', { AccessToken: device.token, DeviceKey: key })
      await expectException(ask(AuthenticationResult.RefreshToken ?? token, key), ...invalid)
    },
  )

  test('a refresh needs a confirmed device, not a remembered one', async () => {
    const at = createPoolClient(optIn)
    const device = await settle(at)
    await expect(refresh(at, device)).resolves.toHaveProperty('AuthenticationResult')
  })
})

describe('The list of devices', () => {
  test('devices are listed page by page', async () => {
    const at = createPoolClient({ devices: true })
    const all = [await settle(at), await settle(at), await settle(at)]
    const AccessToken = all[0]?.token
    const first = await at.call('ListDevices', { AccessToken, Limit: 2 })
    const { PaginationToken } = first
    const rest = await at.call('ListDevices', { AccessToken, Limit: 2, PaginationToken })
    expect([keysOf(first).length, keysOf(rest).length]).toEqual([2, 1])
    expect([...keysOf(first), ...keysOf(rest)].sort()).toEqual(all.map(({ key }) => key).sort())
    expect(rest).not.toHaveProperty('PaginationToken')
    await expectException(
      at.call('ListDevices', { AccessToken, PaginationToken: 'nonsense' }),
      'InvalidParameter',
    )
    expect(keysOf(await admin(at, 'AdminListDevices', { Limit: 1 }))).toHaveLength(1)
  })

  test('each user has a list of their own', async () => {
    const at = createPoolClient({ ...strict, mfa: { mode: 'OFF' } })
    const [ours, theirs] = [await settle(at), await settle(at, { USERNAME: 'bob' })]
    expect(keysOf(await at.call('ListDevices', { AccessToken: theirs.token }))).toEqual([theirs.key])
    expect(keysOf(await admin(at, 'AdminListDevices'))).toEqual([ours.key])
  })

  test('the user sees only remembered devices, where the pool asks the user', async () => {
    const at = createPoolClient(optIn)
    const { token: AccessToken, key: DeviceKey } = await settle(at)
    const set = (DeviceRememberedStatus: string) =>
      at.call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus })
    const seen = async () => keysOf(await at.call('ListDevices', { AccessToken }))
    const get = () => at.call('GetDevice', { AccessToken, DeviceKey })
    const told = async () =>
      (await admin(at, 'AdminGetDevice', { DeviceKey })).Device.DeviceAttributes.at(-1).Value

    expect(await seen()).toEqual([])
    expect(await told()).toBe('not_remembered')
    await expectException(get(), ...noSuchDevice)
    await set('remembered')
    expect(await seen()).toEqual([DeviceKey])
    expect(await told()).toBe('remembered')
    await expect(get()).resolves.toHaveProperty('Device')
    await set('not_remembered')
    expect(await seen()).toEqual([])
    expect(keysOf(await admin(at, 'AdminListDevices'))).toEqual([DeviceKey])
  })
})

describe('An administrator', () => {
  test('an administrator remembers a device, or does not', async () => {
    const at = createPoolClient(optIn)
    const device = await settle(at)
    const set = (DeviceRememberedStatus?: string) =>
      admin(at, 'AdminUpdateDeviceStatus', { DeviceKey: device.key, DeviceRememberedStatus })
    at.advance(1000)
    await set('remembered')
    await set()
    const { Device } = await admin(at, 'AdminGetDevice', { DeviceKey: device.key })
    expect(Device.DeviceLastModifiedDate - Device.DeviceCreateDate).toBe(1)
    expect(await begin(at, device)).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH' })
    await set('not_remembered')
    expect(await begin(at, device)).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
  })

  test('an administrator forgets a device', async () => {
    const at = createPoolClient(strict)
    const device = await settle(at)
    expect(await admin(at, 'AdminForgetDevice', { DeviceKey: device.key })).toEqual({})
    await expectException(begin(at, device), ...noSuchDevice)
    await expectException(confirm(at, device), ...noSuchDevice)
    await expectException(admin(at, 'AdminForgetDevice', { DeviceKey: device.key }), ...noSuchDevice)
    await expectException(admin(at, 'AdminUpdateDeviceStatus', { DeviceKey: device.key }), ...noSuchDevice)
  })

  test('an administrator gets an exception for an unknown user', async () => {
    const at = createPoolClient(strict)
    const more = { Username: 'eve', DeviceKey: 'us-east-1_0' }
    for (const operation of ['AdminForgetDevice', 'AdminUpdateDeviceStatus'])
      await expectException(admin(at, operation, more), 'UserNotFound', 'User does not exist.')
    for (const operation of ['AdminListDevices', 'AdminGetDevice'])
      await expectException(admin(at, operation, more), 'ResourceNotFound', 'User does not exist.')
  })
})

describe('A pool that tracks no devices', () => {
  test.each([
    'GetDevice',
    'ListDevices',
    'ForgetDevice',
    'UpdateDeviceStatus',
    'AdminGetDevice',
    'AdminListDevices',
    'AdminForgetDevice',
    'AdminUpdateDeviceStatus',
  ])('a pool without device tracking rejects %s', async (operation) => {
    const at = createPoolClient()
    const { AccessToken } = await enter(at)
    const input = { AccessToken, DeviceKey: 'us-east-1_0' }
    await expectException(admin(at, operation, input), ...untracked)
  })
})

test.each(['GetDevice', 'ForgetDevice'])(
  '%s can’t tell whose device it is without a token',
  async (operation) => {
    const at = createPoolClient(strict)
    const { key: DeviceKey } = await settle(at)
    await expectException(at.call(operation, { DeviceKey }), 'InvalidParameter')
  },
)

describe.each(Object.entries(transports))('The kit, %s,', (_, transport) => {
  async function throughMail(kit: KitSession) {
    await kit.signIn()
    kit.expectChallenge('EMAIL_OTP')
    await kit.answer({ code: kit.code })
    return kit
  }

  test('the kit is asked for a second factor once on one machine', async () => {
    const kit = await throughMail(await createKitSession(strict, {}, transport))
    expect(kit.state.status).toBe('signed-in')
    const again = kit.again()
    await again.signIn()
    expect(again.state.status).toBe('signed-in')
    await throughMail(kit.again({ deviceStorage: mapStorage(new Map()) }))
  })

  test('another user of the same machine is asked for a second factor', async () => {
    const kit = await throughMail(await createKitSession(strict, {}, transport))
    const other = kit.again()
    await other.signIn('bob')
    other.expectChallenge('EMAIL_OTP')
  })

  test('the kit asks whether to remember the machine, and follows the answer', async () => {
    const kit = await throughMail(await createKitSession(optIn, {}, transport))
    kit.expectChallenge('remember-device')
    await kit.answer({ remember: false })
    // A device that was declined asks for the code each time, and is neither asked about nor registered again.
    const again = await throughMail(kit.again())
    expect(again.state.status).toBe('signed-in')
    const { Devices } = await kit.call('AdminListDevices', { UserPoolId: kit.pool.id, Username: 'ada' })
    const status = { Name: 'dev:device_remembered_status', Value: 'not_remembered' }
    expect(Devices).toEqual([expect.objectContaining({ DeviceAttributes: expect.arrayContaining([status]) })])
    const { refreshToken = '', deviceKey = '' } = again.session.getTokens() ?? {}
    const AuthParameters = { REFRESH_TOKEN: refreshToken, DEVICE_KEY: deviceKey }
    const renewal = { AuthFlow: 'REFRESH_TOKEN_AUTH', ClientId: kit.pool.clientId, AuthParameters }
    expect(await kit.call('InitiateAuth', renewal)).toHaveProperty('AuthenticationResult')

    const other = kit.again({ deviceStorage: mapStorage(new Map()) })
    await throughMail(other)
    other.expectChallenge('remember-device')
    await other.answer({ remember: true })
    const last = other.again()
    await last.signIn()
    expect(last.state.status).toBe('signed-in')
  })

  test('the kit begins again where the device was forgotten', async () => {
    const kit = await throughMail(await createKitSession(strict, {}, transport))
    const who = { UserPoolId: kit.pool.id, Username: 'ada' }
    const { Devices } = await kit.call('AdminListDevices', who)
    await kit.call('AdminForgetDevice', { ...who, DeviceKey: (Devices as Body)[0].DeviceKey })
    await throughMail(kit.again())
    const last = kit.again()
    await last.signIn()
    expect(last.state.status).toBe('signed-in')
  })

  test('a client with a secret remembers a device', async () => {
    const secret = 's'.repeat(51)
    const hashed: OpenTransport = async (pool) =>
      withSecretHash(await transport(pool), secretHasher('server', secret))
    const options = { ...strict, clients: [{ id: 'server', secret }] }
    const kit = await throughMail(await createKitSession(options, {}, hashed))
    const again = kit.again()
    await again.signIn()
    expect(again.state.status).toBe('signed-in')
  })
})
