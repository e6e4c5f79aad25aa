/** The decorators: the hash that a client secret wants in each call, and calls that may be shown. */
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fetchTransport } from '../../src/transport/fetch.js'
import { type LoggedCall, secretHasher, withLogging, withSecretHash } from '../../src/transport/with.js'
import { CognitoError, InvalidResponseError, NetworkError } from '../../src/wire/errors.js'
import { type Operation, operations } from '../../src/wire/operations.js'
import type { Transport } from '../../src/wire/transport.js'
import { challengeReply, expectCall, mockCognito, mockSession, tokensReply, userId } from '../mock-cognito.js'
import vectors from '../vectors/srp.json' with { type: 'json' }

describe('a client with a secret', () => {
  // The place of the hash in each operation, by the service's description of its input.
  const map = (name: string) => ({
    given: { ClientId: 'a', [name]: { USERNAME: 'jane', SRP_A: 'f00' } },
    sent: { ClientId: 'a', [name]: { USERNAME: 'jane', SRP_A: 'f00', SECRET_HASH: 'hash of jane' } },
  })
  const top = {
    given: { ClientId: 'a', Username: 'jane' },
    sent: { ClientId: 'a', Username: 'jane', SecretHash: 'hash of jane' },
  }
  const nowhere = (given: object) => ({ given, sent: given })
  const places: Record<Operation, { given: object; sent: object }> = {
    InitiateAuth: map('AuthParameters'),
    RespondToAuthChallenge: map('ChallengeResponses'),
    SignUp: top,
    ConfirmSignUp: top,
    ResendConfirmationCode: top,
    ForgotPassword: top,
    ConfirmForgotPassword: top,
    AssociateSoftwareToken: nowhere({ Session: 'a-session' }),
    VerifySoftwareToken: nowhere({ Session: 'a-session', UserCode: '123456' }),
    ConfirmDevice: nowhere({ AccessToken: 'a-token', DeviceKey: 'a-key', DeviceName: 'jane' }),
    UpdateDeviceStatus: nowhere({ AccessToken: 'a-token', DeviceKey: 'a-key' }),
  }

  /** Returns the input that is sent for a given input. */
  async function sent(
    operation: string,
    given: object,
    hash: (username: string) => string | Promise<string>,
  ) {
    const sent: unknown[] = []
    const underTest: Transport = async (operation, input) => {
      sent.push(input)
      return { operation, body: {} }
    }
    await withSecretHash(underTest, hash)(operation, given)
    return sent
  }

  test.each(Object.keys(operations) as Operation[])('%s has the hash where it belongs', async (operation) => {
    const { given, sent: expected } = places[operation]
    const before = structuredClone(given)
    expect(await sent(operation, given, (username) => `hash of ${username}`)).toEqual([expected])
    expect(await sent(operation, given, async (username) => `hash of ${username}`)).toEqual([expected])
    expect(given).toEqual(before)
  })

  test('a call without a username has no hash, and no username is asked for', async () => {
    const given = { ClientId: 'a', AuthParameters: { REFRESH_TOKEN: 'a-token' } }
    expect(await sent('InitiateAuth', given, () => expect.fail('asked'))).toEqual([given])
  })

  test('when the hash cannot be had, nothing is sent', async () => {
    const underTest: Transport = () => expect.fail('sent')
    const hashing = withSecretHash(underTest, () => Promise.reject(new Error('The vault is closed.')))
    await expect(hashing('ForgotPassword', { Username: 'jane' })).rejects.toThrow('The vault is closed.')
  })

  test.each(vectors.secretHash)('the hash of $username', async (vector) => {
    const hash = secretHasher(vector.clientId, vector.clientSecret)
    expect(await hash(vector.username)).toBe(vector.SECRET_HASH)
    expect(await hash(vector.username)).toBe(vector.SECRET_HASH)
  })

  test('the hash is Node’s HMAC for any name, client and secret', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.string({ minLength: 1 }),
        async (username, clientId, secret) => {
          const expected = createHmac('sha256', secret)
            .update(username + clientId)
            .digest('base64')
          expect(await secretHasher(clientId, secret)(username)).toBe(expected)
        },
      ),
    ))

  test('an empty secret is reported immediately', () => {
    expect(() => secretHasher('a-client', '')).toThrow('clientSecret')
  })

  test('in a sign-in each call has the hash of exactly the name that it sends', async () => {
    const played = mockCognito([
      expectCall('InitiateAuth', {}, challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ])
    const pool = mockSession([], {
      transport: withSecretHash(
        fetchTransport({ endpoint: 'https://pool.example/', fetch: played.fetch }),
        async (username) => `hash of ${username}`,
      ),
    })
    await pool.signIn('jane@example.com')
    await pool.answer({ code: '123456' })
    const [first, second] = played.calls.map(({ input }) => input)
    expect(first.AuthParameters).toMatchObject({
      USERNAME: 'jane@example.com',
      SECRET_HASH: 'hash of jane@example.com',
    })
    expect(second.ChallengeResponses).toMatchObject({ USERNAME: userId, SECRET_HASH: `hash of ${userId}` })
    expect(pool.state.status).toBe('signed-in')
  })
})

describe('a recorded call', () => {
  // Each member that is shown, with its place. The list is repeated here, so that a longer one is noticed.
  const delivery = ['CODE_DELIVERY_DELIVERY_MEDIUM', 'CODE_DELIVERY_DESTINATION']
  const choices = ['MFAS_CAN_CHOOSE', 'MFAS_CAN_SELECT', 'MFAS_CAN_SETUP']
  const shownAt = {
    '': [
      ...['AuthFlow', 'ChallengeName', 'AvailableChallenges', 'ClientId', 'AttributeName', 'Status'],
      ...['UserConfirmed', 'UserConfirmationNecessary', 'DeviceRememberedStatus'],
    ],
    AuthParameters: ['PREFERRED_CHALLENGE', 'CHALLENGE_NAME'],
    ChallengeResponses: ['TIMESTAMP'],
    ChallengeParameters: [...delivery, ...choices, 'requiredAttributes'],
    CodeDeliveryDetails: ['AttributeName', 'DeliveryMedium', 'Destination'],
    AuthenticationResult: ['TokenType', 'ExpiresIn'],
  }
  /** Challenges whose parameters come from Cognito alone. */
  const posedByCognito = [
    ...['SMS_MFA', 'SMS_OTP', 'EMAIL_OTP', 'EMAIL_MFA', 'SELECT_MFA_TYPE', 'MFA_SETUP'],
    'NEW_PASSWORD_REQUIRED',
  ]
  const harmless = Object.values(shownAt).flat()
  const secretive = [
    ...['AuthParameters', 'ChallengeResponses', 'ChallengeParameters', 'AuthenticationResult', 'Session'],
    ...['PASSWORD', 'NEW_PASSWORD', 'ANSWER', 'SMS_MFA_CODE', 'SECRET_HASH', 'SecretCode', 'UserCode'],
    ...['AccessToken', 'IdToken', 'RefreshToken', 'UserAttributes', 'Name', 'Value', 'userAttributes'],
    ...['ClientMetadata', 'UserContextData', 'EncodedData', 'FRIENDLY_DEVICE_NAME', 'DeviceKey', 'Tomorrows'],
  ]
  const marker = 'M4RK'

  /** JSON in which each string, and each digit of a number, has a mark, at a place where nothing is shown. */
  const { json } = fc.letrec<{ json: unknown; leaf: unknown; object: unknown }>((tie) => ({
    leaf: fc.oneof(
      fc.string().map((text) => marker + text),
      fc.integer({ min: 77_770_000, max: 77_779_999 }),
      fc.constantFrom(null, true),
    ),
    object: fc.dictionary(fc.constantFrom(...secretive), tie('json'), { maxKeys: 6 }),
    json: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('json'), { maxLength: 4 }),
      tie('object'),
      fc
        .tuple(fc.constantFrom(...harmless), tie('object'))
        .map(([key, inner]) => ({ [key]: [inner, inner], more: inner })),
      // A value that is shown in its place is hidden in another, such as in the client metadata.
      fc
        .tuple(
          fc.constantFrom('ClientMetadata', 'UserContextData', 'Tomorrows'),
          fc.constantFrom(...harmless),
        )
        .map(([place, key]) => ({ [place]: { [key]: `${marker} of the application` } })),
    ),
  }))
  const object = json.map((value) => ({ Session: value }))

  async function record(transport: Transport, input: object = {}) {
    const calls: LoggedCall[] = []
    const ended = await withLogging(transport, (call) => calls.push(call))('SignUp', input).catch(
      (halt) => halt,
    )
    return { calls, ended, shown: JSON.stringify(calls) }
  }

  test('a log shows only values that are known to be harmless', () =>
    fc.assert(
      fc.asyncProperty(object, object, async (input, body) => {
        const { shown } = await record(async (operation) => ({ operation, body }), input)
        expect(shown).not.toContain(marker)
        expect(shown).not.toContain('7777')
      }),
      { numRuns: 500 },
    ))

  test('a log shows harmless values inside and beside a password', async () => {
    const input = {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: '1example23456789',
      AuthParameters: { USERNAME: 'jane', PASSWORD: 'correct horse' },
    }
    const body = {
      ChallengeName: 'SELECT_CHALLENGE',
      Session: 'a-session',
      AvailableChallenges: ['EMAIL_OTP'],
    }
    const { calls, ended } = await record(async (operation) => ({ operation, body }), input)
    expect(calls).toEqual([
      {
        operation: 'SignUp',
        input: { ...input, AuthParameters: { USERNAME: '‹redacted›', PASSWORD: '‹redacted›' } },
        body: { ...body, Session: '‹redacted›' },
      },
    ])
    expect(ended).toEqual({ operation: 'SignUp', body })
  })

  test.each(Object.entries(shownAt))('a log shows each harmless member of "%s"', async (place, names) => {
    const members = Object.fromEntries(names.map((name) => [name, `harmless ${name}`]))
    const shown = { ...(place === '' ? members : { [place]: members }) }
    const body = { ...shown, ChallengeName: 'SMS_MFA' }
    const { calls } = await record(async (operation) => ({ operation, body }), shown)
    expect(calls[0]?.body).toEqual(body)
    if (place !== 'ChallengeParameters') expect(calls[0]?.input).toEqual(shown)
  })

  test.each(Object.keys(shownAt).filter(Boolean))('a log shows no other place in %s', async (place) => {
    const own: readonly string[] = shownAt[place as keyof typeof shownAt]
    const others = harmless.filter((name) => !own.includes(name))
    const body = {
      ChallengeName: 'SMS_MFA',
      [place]: Object.fromEntries(others.map((name) => [name, `${marker} ${name}`])),
    }
    const { shown } = await record(async (operation) => ({ operation, body }), body)
    expect(shown).not.toContain(marker)
  })

  test.each(posedByCognito)('a log shows the harmless parameters of %s', async (ChallengeName) => {
    const body = { ChallengeName, ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'j***@e***' } }
    const { calls } = await record(async (operation) => ({ operation, body }))
    expect(calls[0]?.body).toEqual(body)
  })

  test.each(['CUSTOM_CHALLENGE', 'TELEPATHY', undefined, { toString: 'SMS_MFA' }])(
    'a log shows no parameter of %o, under any name from the Lambda',
    async (ChallengeName) => {
      const parameters = Object.fromEntries(harmless.map((name) => [name, `${marker} ${name}`]))
      const named = { [`a name that is data: ${marker}`]: 'yes' }
      const body = { ChallengeName, ChallengeParameters: { ...parameters, ...named } }
      const { shown } = await record(async (operation) => ({ operation, body }))
      expect(shown).not.toContain(marker)
    },
  )

  test.each([
    [new CognitoError('SignUp', 'UsernameExistsException', 'jane exists'), 'UsernameExistsException'],
    [new InvalidResponseError('SignUp', 'CodeDeliveryDetails'), 'invalid-response CodeDeliveryDetails'],
    [new NetworkError('SignUp'), 'network'],
    [new DOMException('', 'AbortError'), 'aborted'],
  ])('a log shows how a call failed, and the call still fails: %s', async (halt, error) => {
    const { calls, ended } = await record(() => Promise.reject(halt), { Password: 'correct horse' })
    expect(ended).toBe(halt)
    expect(calls).toEqual([{ operation: 'SignUp', input: { Password: '‹redacted›' }, error }])
  })

  test.each(['Session', 'AvailableChallenges'])(
    'a log survives a reply with endless nesting: %s',
    async (at) => {
      const body = JSON.parse(`{"${at}":${'['.repeat(200_000)}"${marker}"${']'.repeat(200_000)}}`)
      const { shown, ended } = await record(async (operation) => ({ operation, body }))
      expect(shown).not.toContain(marker)
      expect(ended).toHaveProperty('body')
    },
  )

  test('a call passes its signal on', async () => {
    const { signal } = new AbortController()
    let handed: unknown
    const underTest: Transport = async (operation, _, signal) => {
      handed = signal
      return { operation, body: {} }
    }
    await withLogging(
      withSecretHash(underTest, () => ''),
      () => {},
    )('SignUp', { Username: 'jane' }, signal)
    expect(handed).toBe(signal)
  })
})
