/** Replies that are broken or hostile: each ends in an error that names the operation and the field. */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type AuthConfig, type AuthError, fetchTransport, type State } from '../../src/core.js'
import { InvalidResponseError } from '../../src/wire/errors.js'
import { readBody, readExceptionName } from '../../src/wire/parse-body.js'
import {
  optionalString,
  readDelivery,
  readFields,
  readJson,
  readJsonFields,
  readNames,
  readParameters,
  readTokens,
  requireParameter,
  requireString,
} from '../../src/wire/parse-reply.js'
import type { Reply } from '../../src/wire/transport.js'
import {
  challengeReply,
  expectCall,
  expectPassword,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const reply = (body: unknown): Reply => ({
  operation: 'InitiateAuth',
  body: JSON.parse(typeof body === 'string' ? body : JSON.stringify(body)),
})

const invalidResponse = (field: string) => new InvalidResponseError('InitiateAuth', field)
const tooLong = 'a'.repeat(131_073)

// A broken reader would throw something that is no `InvalidResponseError`; so this looks at what it is, and not at its text.
const outcome = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    return error
  }
}

const clean = Reflect.ownKeys(Object.prototype)
afterEach(() => expect(Reflect.ownKeys(Object.prototype)).toEqual(clean))

describe('the readers', () => {
  test.each<[string, unknown]>([
    ['', {}],
    [' \n', {}],
    ['{}', {}],
    ['{"a":1}', { a: 1 }],
    ...['[]', 'null', '1', '"a"', 'true', '<html>', '{', '{}{}', '\u0000'].map((text): [string, unknown] => [
      text,
      invalidResponse('body'),
    ]),
  ])('a body: %j', (text, expected) => {
    expect(outcome(() => readBody('InitiateAuth', text))).toEqual(expected)
  })

  test.each<[unknown, string]>([
    ['CodeMismatchException', 'CodeMismatchException'],
    ['ns#CodeMismatchException', 'CodeMismatchException'],
    ['ns#Code:http://example.com/#fragment,more', 'Code'],
    ['Code:', 'Code'],
    [' Code ', 'Code'],
    [4711, '4711'],
    ['', ''],
    ['ns#', ''],
    ['A sentence', ''],
    ['a.b', ''],
    ['<b>', ''],
    ['A'.repeat(128), 'A'.repeat(128)],
    ['A'.repeat(129), ''],
    ...[undefined, null, true, {}, ['Code']].map((raw): [unknown, string] => [raw, '']),
  ])('the name of an exception: %j', (raw, name) => {
    expect(readExceptionName(raw)).toBe(name)
  })

  test.each<[object, unknown, unknown]>([
    [{ Session: 'a' }, 'a', 'a'],
    [{ Session: '' }, '', invalidResponse('Session')],
    [{ Session: null }, undefined, invalidResponse('Session')],
    [{}, undefined, invalidResponse('Session')],
    [{ Session: 'a'.repeat(131_072) }, 'a'.repeat(131_072), 'a'.repeat(131_072)],
    ...[1, true, {}, ['a'], tooLong].map((value): [object, unknown, unknown] => [
      { Session: value },
      invalidResponse('Session'),
      invalidResponse('Session'),
    ]),
  ])('a text that may be missing, and one that may not (case %#)', (body, may, must) => {
    expect(outcome(() => optionalString(reply(body), 'Session'))).toEqual(may)
    expect(outcome(() => requireString(reply(body), 'Session'))).toEqual(must)
  })

  test.each<[string, unknown]>([
    ['{}', {}],
    ['{"ChallengeParameters":null}', {}],
    ['{"ChallengeParameters":{"a":"1","b":"","c":null}}', { a: '1', b: '' }],
    ['{"ChallengeParameters":{"__proto__":"1","constructor":"2","prototype":"3","a":"4"}}', { a: '4' }],
    ['{"ChallengeParameters":{"__proto__":{"polluted":1},"a":"4"}}', { a: '4' }],
    ...['1', '"a"', '[]', 'true', '{"a":1}', '{"a":{}}', '{"a":["b"]}', `{"a":"${tooLong}"}`].map(
      (text): [string, unknown] => [
        `{"ChallengeParameters":${text}}`,
        invalidResponse('ChallengeParameters'),
      ],
    ),
  ])('a map of strings (case %#)', (body, expected) => {
    expect(outcome(() => readParameters(reply(body)))).toEqual(expected)
    expect(outcome(() => readFields(reply(body), 'ChallengeParameters'))).toEqual(expected)
  })

  test('a parameter that cannot be missing', () => {
    expect(requireParameter(reply({ ChallengeParameters: { SALT: 'f00' } }), 'SALT')).toBe('f00')
    for (const parameters of [{}, { SALT: '' }, { SALT: null }]) {
      const read = () => requireParameter(reply({ ChallengeParameters: parameters }), 'SALT')
      expect(outcome(read)).toEqual(invalidResponse('ChallengeParameters.SALT'))
    }
  })

  test.each<[unknown, unknown]>([
    [
      ['a', 'b', 'a'],
      ['a', 'b'],
    ],
    ['["a","b","a"]', ['a', 'b']],
    ['[]', []],
    ...['', 'a', '{}', '"a"', '[1]', '[["a"]]', '[null]', 'null', undefined, null, 1, {}, [1], [tooLong]].map(
      (value): [unknown, unknown] => [value, invalidResponse('MFAS_CAN_CHOOSE')],
    ),
  ])('a list of names (case %#)', (value, expected) => {
    expect(outcome(() => readNames(reply({}), 'MFAS_CAN_CHOOSE', value))).toEqual(expected)
  })

  test.each(['', '[]', 'null', '1', '"{}"', '{', 'undefined'])('%j is no JSON of an object', (text) => {
    expect(outcome(() => readJson(reply({}), 'x', text))).toEqual(invalidResponse('x'))
    expect(outcome(() => readJsonFields(reply({}), 'x', text))).toEqual(invalidResponse('x'))
  })

  test('JSON of strings inside a string', () => {
    const read = (text: string) => outcome(() => readJsonFields(reply({}), 'userAttributes', text))
    expect(read('{"email":"j***","__proto__":"a","gone":null}')).toEqual({ email: 'j***' })
    expect(read('{"email":1}')).toEqual(invalidResponse('userAttributes'))
  })

  test.each<[object, unknown]>([
    [{}, {}],
    [{ CodeDeliveryDetails: null }, {}],
    [
      { CodeDeliveryDetails: { Destination: 'j***', DeliveryMedium: 'EMAIL', AttributeName: 'email' } },
      { destination: 'j***', deliveryMedium: 'EMAIL' },
    ],
    [{ CodeDeliveryDetails: { Destination: '' } }, {}],
    [{ CodeDeliveryDetails: [] }, invalidResponse('CodeDeliveryDetails')],
    [{ CodeDeliveryDetails: { Destination: 1 } }, invalidResponse('CodeDeliveryDetails')],
  ])('the destination of a code is read: %j', (body, expected) => {
    expect(outcome(() => readDelivery(reply(body)))).toEqual(expected)
  })

  describe('tokens', () => {
    const read = (result: unknown) =>
      outcome(() => readTokens({ operation: 'InitiateAuth', body: { AuthenticationResult: result } }))
    const least = { AccessToken: 'an-access-token' }

    test('tokens are there or not', () => {
      expect(readTokens(reply({}))).toBeUndefined()
      expect(readTokens(reply({ AuthenticationResult: null }))).toBeUndefined()
      expect(read(least)).toMatchObject({ tokens: { accessToken: 'an-access-token', tokenType: 'Bearer' } })
    })

    test('tokens expire an hour from now by default', () => {
      for (const [given, seconds] of [
        [{}, 3600],
        [{ ExpiresIn: null }, 3600],
        [{ ExpiresIn: 300 }, 300],
        [{ ExpiresIn: 0 }, 0],
        [{ ExpiresIn: 300.5 }, 300.5],
      ] as const) {
        const now = Date.now()
        const { tokens } = readTokens(reply({ AuthenticationResult: { ...least, ...given } })) ?? {}
        expect(tokens?.expiresAt).toBeGreaterThanOrEqual(now + seconds * 1000)
        expect(tokens?.expiresAt).toBeLessThan(now + seconds * 1000 + 1000)
      }
    })

    test.each([
      ['1', 'AuthenticationResult'],
      ['[]', 'AuthenticationResult'],
      ['"a-token"', 'AuthenticationResult'],
      ['{}', 'AuthenticationResult.AccessToken'],
      ['{"AccessToken":""}', 'AuthenticationResult.AccessToken'],
      ['{"AccessToken":1}', 'AuthenticationResult.AccessToken'],
      ['{"AccessToken":"a","IdToken":{}}', 'AuthenticationResult.IdToken'],
      ['{"AccessToken":"a","RefreshToken":[]}', 'AuthenticationResult.RefreshToken'],
      ['{"AccessToken":"a","TokenType":1}', 'AuthenticationResult.TokenType'],
      ['{"AccessToken":"a","ExpiresIn":"3600"}', 'AuthenticationResult.ExpiresIn'],
      ['{"AccessToken":"a","ExpiresIn":-1}', 'AuthenticationResult.ExpiresIn'],
      ['{"AccessToken":"a","ExpiresIn":1e400}', 'AuthenticationResult.ExpiresIn'],
      ['{"AccessToken":"a","NewDeviceMetadata":[]}', 'AuthenticationResult.NewDeviceMetadata'],
      ['{"AccessToken":"a","NewDeviceMetadata":{"DeviceKey":1}}', 'AuthenticationResult.NewDeviceMetadata'],
    ])('%s is an invalid response', (result, field) => {
      expect(read(JSON.parse(result))).toEqual(invalidResponse(field))
    })

    test('half of a device is none', () => {
      expect(read({ ...least, NewDeviceMetadata: { DeviceGroupKey: 'a' } })).toMatchObject({
        newDevice: undefined,
      })
      expect(read({ ...least, NewDeviceMetadata: { DeviceKey: 'a' } })).toMatchObject({
        newDevice: undefined,
      })
    })
  })
})

/** A session with a pool that answers every call with this text. */
function besieged(text: string | ((call: number) => string), config: Partial<AuthConfig> = {}) {
  let call = 0
  const fetch = async () => new Response(typeof text === 'string' ? text : text(call++))
  return mockSession([], {
    transport: fetchTransport({ endpoint: 'https://pool.example/', fetch }),
    ...config,
  })
}

describe('a sign-in with a broken reply stays at its challenge, and reports what was broken', () => {
  const challenge = (name: string, parameters: object | string, more: object = {}) =>
    JSON.stringify({ ...challengeReply(name), ChallengeParameters: parameters, ...more })

  test.each<[string, string, string]>([
    ['HTML', '<!doctype html><title>Hotel</title>', 'body'],
    ['an array', '[]', 'body'],
    ['nothing', '', 'ChallengeName'],
    ['a body of megabytes', JSON.stringify({ Session: 'a'.repeat(1_000_001) }), 'body'],
    ['no name', '{"Session":"a"}', 'ChallengeName'],
    ['a name that is a number', '{"ChallengeName":1,"Session":"a"}', 'ChallengeName'],
    ['a name of absurd length', JSON.stringify({ ChallengeName: tooLong, Session: 'a' }), 'ChallengeName'],
    ['no session', '{"ChallengeName":"SMS_MFA"}', 'Session'],
    ['a session that is empty', '{"ChallengeName":"SMS_MFA","Session":""}', 'Session'],
    ['a session that is a number', '{"ChallengeName":"SMS_MFA","Session":1}', 'Session'],
    ['a session of absurd length', JSON.stringify({ ChallengeName: 'SMS_MFA', Session: tooLong }), 'Session'],
    ['parameters that are a list', challenge('SMS_MFA', []), 'ChallengeParameters'],
    ['parameters that are a text', challenge('SMS_MFA', 'CODE'), 'ChallengeParameters'],
    [
      'a destination that is an object',
      challenge('SMS_MFA', { CODE_DELIVERY_DESTINATION: {} }),
      'ChallengeParameters',
    ],
    [
      'a parameter of absurd length',
      challenge('CUSTOM_CHALLENGE', { picture: tooLong }),
      'ChallengeParameters',
    ],
    [
      'attributes that are no JSON',
      challenge('NEW_PASSWORD_REQUIRED', { userAttributes: 'email' }),
      'ChallengeParameters.userAttributes',
    ],
    [
      'attributes that are a list',
      challenge('NEW_PASSWORD_REQUIRED', { userAttributes: '[]' }),
      'ChallengeParameters.userAttributes',
    ],
    [
      'required attributes that are no JSON',
      challenge('NEW_PASSWORD_REQUIRED', { requiredAttributes: 'email' }),
      'ChallengeParameters.requiredAttributes',
    ],
    [
      'required attributes that are an object',
      challenge('NEW_PASSWORD_REQUIRED', { requiredAttributes: '{}' }),
      'ChallengeParameters.requiredAttributes',
    ],
    [
      'choices that are no JSON',
      challenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '[SMS_MFA]' }),
      'ChallengeParameters.MFAS_CAN_CHOOSE',
    ],
    ['no choices', challenge('SELECT_MFA_TYPE', {}), 'ChallengeParameters.MFAS_CAN_CHOOSE'],
    [
      'an empty choice',
      challenge('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '[]' }),
      'ChallengeParameters.MFAS_CAN_CHOOSE',
    ],
    [
      'factors to set up that are no JSON',
      challenge('MFA_SETUP', { MFAS_CAN_SETUP: '{' }),
      'ChallengeParameters.MFAS_CAN_SETUP',
    ],
    ['no first factors', challenge('SELECT_CHALLENGE', {}), 'AvailableChallenges'],
    [
      'first factors that are a number',
      challenge('SELECT_CHALLENGE', {}, { AvailableChallenges: 1 }),
      'AvailableChallenges',
    ],
    [
      'first factors that are objects',
      challenge('SELECT_CHALLENGE', {}, { AvailableChallenges: [{}] }),
      'AvailableChallenges',
    ],
    [
      'no options for a passkey',
      challenge('WEB_AUTHN', {}),
      'ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS',
    ],
    [
      'options that are no JSON',
      challenge('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '<options>' }),
      'ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS',
    ],
    [
      'options without a challenge',
      challenge('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '{}' }),
      'ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS.challenge',
    ],
    [
      'options that allow a number',
      challenge('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"a","allowCredentials":[7]}' }),
      'ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS.allowCredentials',
    ],
    [
      'a proof that the pool did not offer',
      challenge('PASSWORD_VERIFIER', { SALT: 'a' }),
      'ChallengeParameters.USER_ID_FOR_SRP',
    ],
    ['a proof without a hello', challenge('PASSWORD_VERIFIER', { USER_ID_FOR_SRP: userId }), 'ChallengeName'],
    ['tokens that are a text', '{"AuthenticationResult":"a-token"}', 'AuthenticationResult'],
    ['no access token', '{"AuthenticationResult":{}}', 'AuthenticationResult.AccessToken'],
  ])('%s', async (_, text, field) => {
    const pool = besieged(text)
    await pool.signIn()
    pool.expectChallenge('sign-in')
    expect(pool.state).toEqual({
      status: 'challenge',
      challenge: { name: 'sign-in', passwordRequired: true },
      challengeKey: expect.any(Number),
      username: 'jane@example.com',
      pending: false,
      error: { kind: 'invalid-response', operation: 'InitiateAuth', field, recovery: 'retry' },
    })
  })

  test.each([
    ['SECRET_BLOCK', { SECRET_BLOCK: '' }],
    ['SECRET_BLOCK', { SECRET_BLOCK: 'not base64!' }],
    ['SALT', { SALT: '' }],
    ['SALT', { SALT: 'xyz' }],
    ['SRP_B', { SRP_B: '' }],
    ['SRP_B', { SRP_B: 'xyz' }],
    ['SRP_B', { SRP_B: '0' }],
    ['USER_ID_FOR_SRP', { USER_ID_FOR_SRP: '' }],
  ])('SRP with a broken %s: %j', async (key, broken) => {
    const parameters = { SALT: 'a1', SRP_B: 'b2', SECRET_BLOCK: btoa('a block'), USER_ID_FOR_SRP: userId }
    const text = JSON.stringify({
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: { ...parameters, ...broken },
    })
    const pool = besieged(text, { flow: 'USER_SRP_AUTH' })
    await pool.signIn()
    expect(pool.state.error).toEqual({
      kind: 'invalid-response',
      operation: 'InitiateAuth',
      field: `ChallengeParameters.${key}`,
      recovery: 'retry',
    })
  })

  test('a pool that continues automatic challenges without end has another error than one that asks a user', async () => {
    const silent = JSON.stringify(challengeReply('DEVICE_SRP_AUTH'))
    const device = { deviceKey: 'eu-west-1_a1', deviceGroupKey: '-wt2ha1Zd', password: 'a device password' }
    const kept = JSON.stringify([{ names: ['jane@example.com'], device }])
    const deviceStorage = { getItem: () => kept, setItem() {}, removeItem() {} }
    const pool = besieged(silent, { deviceStorage })
    await pool.signIn()
    expect(pool.state.error).toEqual({
      kind: 'invalid-response',
      operation: 'RespondToAuthChallenge',
      field: 'ChallengeName',
      recovery: 'retry',
    })
  })

  test('a secret that is missing or no text', async () => {
    for (const secret of [{}, { SecretCode: 1 }, { SecretCode: '' }]) {
      const pool = mockSession([
        expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' })),
        expectCall('AssociateSoftwareToken', {}, { Session: 'second', ...secret }),
      ])
      await pool.signIn()
      expect(pool.state.error).toEqual({
        kind: 'invalid-response',
        operation: 'AssociateSoftwareToken',
        field: 'SecretCode',
        recovery: 'retry',
      })
    }
  })

  test('the destination of a code in another form is read', async () => {
    const pool = mockSession([expectCall('ForgotPassword', {}, { CodeDeliveryDetails: ['j***'] })])
    pool.session.goTo('forgot-password')
    await pool.answer({ username: 'jane' })
    expect(pool.state.error).toEqual({
      kind: 'invalid-response',
      operation: 'ForgotPassword',
      field: 'CodeDeliveryDetails',
      recovery: 'retry',
    })
  })

  test('a broken reply in the middle of a sign-in keeps the challenge', async () => {
    const pool = mockSession([
      expectPassword(challengeReply('SMS_MFA', {})),
      expectCall('RespondToAuthChallenge', {}, new Response('<html>')),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ])
    await pool.signIn()
    await pool.answer({ code: '123456' })
    pool.expectChallenge('SMS_MFA')
    expect(pool.state.error).toEqual({
      kind: 'invalid-response',
      operation: 'RespondToAuthChallenge',
      field: 'body',
      recovery: 'retry',
    })
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
  })
})

describe('any reply of a pool', () => {
  const marker = 'M4RK-ER'

  // The part of a reply that a challenge shows: it is decoded, and is in the challenge alone.
  const shown: Record<string, readonly string[]> = {
    CUSTOM_CHALLENGE: ['parameters'],
    EMAIL_OTP: ['destination', 'deliveryMedium'],
    SMS_MFA: ['destination', 'deliveryMedium'],
    SMS_OTP: ['destination', 'deliveryMedium'],
    MFA_SETUP: ['methods', 'secret', 'uri'],
    NEW_PASSWORD_REQUIRED: ['required', 'present'],
    SELECT_CHALLENGE: ['choices'],
    SELECT_MFA_TYPE: ['choices'],
    SOFTWARE_TOKEN_MFA: ['deviceName'],
    WEB_AUTHN: ['options'],
    'unknown-challenge': ['challenge', 'parameters', 'available'],
    'confirm-sign-up': ['destination', 'deliveryMedium'],
    'reset-password': ['destination', 'deliveryMedium'],
  }

  const inText = (value: unknown) => JSON.stringify(value)

  /** The state without the parts that its challenge may show, and without the fields of its answer. */
  function unseen({ challenge, error, ...state }: State) {
    if (!challenge) return { ...state, error }
    const open = shown[challenge.name] ?? []
    const closed = Object.entries(challenge).filter(([key]) => !open.includes(key))
    const asked = 'required' in challenge ? challenge.required.map((name) => `attributes.${name}`) : []
    const fields = error?.kind === 'invalid-input' ? Object.entries(error.fields) : []
    return {
      ...state,
      challenge: Object.fromEntries(closed),
      error: { ...error, fields: fields.filter(([field]) => !asked.includes(field)) },
    }
  }

  const kinds: readonly AuthError['kind'][] = [
    'invalid-input',
    'rejected',
    'network',
    'invalid-response',
    'unsupported-challenge',
  ]

  function isSound(state: State) {
    expect(['challenge', 'signed-in']).toContain(state.status)
    expect(state.pending).toBe(false)
    if (state.error) expect(kinds).toContain(state.error.kind)
    expect(inText(unseen(state))).not.toContain(marker)
    expect(JSON.parse(inText(state))).toEqual(state)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(clean)
  }

  const answers: Record<string, object> = {
    'sign-in': { username: 'jane', password: 'correct horse' },
    'confirm-sign-up': { code: '123456' },
    'reset-password': { code: '123456', password: 'better horse' },
    CUSTOM_CHALLENGE: { answer: '5' },
    MFA_SETUP: { code: '123456', email: 'jane@example.com', choice: 'EMAIL_OTP' },
    NEW_PASSWORD_REQUIRED: { password: 'better horse', attributes: { name: 'Jane' } },
    'remember-device': { remember: true },
    'unknown-challenge': { ANSWER: '5' },
  }

  /** Signs in, gives a few answers, asks for another code; the state is looked at after each. */
  async function goThrough(text: string | ((call: number) => string), config?: Partial<AuthConfig>) {
    const pool = besieged(text, {
      resendCooldownSeconds: 0,
      rememberDevice: 'ask',
      exposeLambdaMessages: true,
      ...config,
    })
    isSound(await pool.signIn())
    for (let turn = 0; turn < 3; turn++) {
      const { challenge } = pool.session.getSnapshot()
      if (!challenge) return
      const choice = 'choices' in challenge ? challenge.choices[0] : undefined
      isSound(
        await pool.answer(answers[challenge.name] ?? { code: '123456', choice, password: 'correct horse' }),
      )
    }
    isSound(await pool.session.resend())
  }

  const names = [
    ...['CUSTOM_CHALLENGE', 'EMAIL_OTP', 'MFA_SETUP', 'NEW_PASSWORD_REQUIRED', 'PASSWORD', 'PASSWORD_SRP'],
    ...['SELECT_CHALLENGE', 'SELECT_MFA_TYPE', 'SMS_MFA', 'SMS_OTP', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN'],
    ...['ADMIN_NO_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER', 'DEVICE_SRP_AUTH', 'PASSWORD_VERIFIER'],
    ...['__proto__', 'constructor', 'toString', 'sign-in', 'remember-device', 'RETINA_SCAN', marker],
  ]
  const poison = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
  const parameters = [
    ...['USER_ID_FOR_SRP', 'USERNAME', 'SALT', 'SRP_B', 'SECRET_BLOCK', 'CODE_DELIVERY_DESTINATION'],
    ...['CODE_DELIVERY_DELIVERY_MEDIUM', 'MFAS_CAN_SETUP', 'MFAS_CAN_CHOOSE', 'requiredAttributes'],
    ...['userAttributes', 'CREDENTIAL_REQUEST_OPTIONS', 'FRIENDLY_DEVICE_NAME', 'chosen'],
  ]

  const text = fc.oneof(
    fc.constant(marker),
    fc.string().map((text) => marker + text),
    fc.constant(''),
  )
  const anything = fc.oneof(
    text,
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(null, 0, -1, 1e300, true, [], {}, [marker], { a: marker }),
  )
  const bag = (keys: readonly string[], values: fc.Arbitrary<unknown>) =>
    fc.array(fc.tuple(fc.constantFrom(...keys, ...poison), values), { maxLength: 8 }).map((entries) => {
      // Written as text, since a `__proto__` in an object literal is no member.
      const members = entries.map(([key, value]) => `${inText(key)}:${inText(value)}`)
      return `{${members.join()}}`
    })
  const lists = fc.constantFrom(
    '["SMS_MFA","EMAIL_OTP"]',
    '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]',
    '["SOFTWARE_TOKEN_MFA"]',
    `["${marker}"]`,
    '["userAttributes.name","userAttributes.custom:team"]',
    `{"email":"${marker}"}`,
    '{"challenge":"abc","__proto__":{"polluted":true}}',
    '{"__proto__":"a"}',
    '[[]]',
  )
  const values = fc.oneof(text, lists, fc.constantFrom('0', 'ff', '-1', 'f'.repeat(769)), anything)

  const challenge = fc
    .record({
      name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: anything }),
      parameters: fc.oneof({ weight: 9, arbitrary: bag(parameters, values) }, anything.map(inText)),
      cognitoSession: fc.oneof({ weight: 9, arbitrary: fc.constant('a-session') }, anything),
      available: fc.oneof(fc.constant(['EMAIL_OTP', 'PASSWORD', marker]), anything),
    })
    .map(
      ({ name, parameters, cognitoSession, available }) =>
        `{"ChallengeName":${inText(name)},"ChallengeParameters":${parameters},"Session":${inText(cognitoSession)},` +
        `"AvailableChallenges":${inText(available)},"SecretCode":${inText(cognitoSession)},"Status":"SUCCESS"}`,
    )

  test('any JSON ends in a state', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), (body) => goThrough(body)),
      { numRuns: 200 },
    ))

  test('any text ends in a state', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), (body) => goThrough(body)),
      { numRuns: 100 },
    ))

  test('any challenge ends in a state, which shows the allowed parts of it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(challenge, { minLength: 1, maxLength: 6 }), (bodies) =>
        goThrough((call) => bodies[call % bodies.length] as string),
      ),
      { numRuns: 1500 },
    ))

  test('any tokens end in a state', () => {
    const members = ['AccessToken', 'IdToken', 'RefreshToken', 'TokenType', 'ExpiresIn', 'NewDeviceMetadata']
    return fc.assert(
      fc.asyncProperty(bag(members, fc.oneof(text, anything)), (result) =>
        goThrough(`{"AuthenticationResult":${result}}`),
      ),
      { numRuns: 300 },
    )
  })

  test('any refusal ends in a state, and its words are in none', () => {
    const exception = fc.oneof(
      fc.constantFrom(
        ...['NotAuthorizedException', 'UserNotConfirmedException', 'PasswordResetRequiredException'],
        ...['InvalidParameterException', 'ResourceNotFoundException', 'CodeMismatchException'],
      ),
      text,
      anything,
    )
    return fc.assert(
      fc.asyncProperty(exception, anything, anything, async (__type, message, code) => {
        const body = inText({ __type, message, code })
        const fetch = async () => new Response(body, { status: 400 })
        const transport = fetchTransport({ endpoint: 'https://pool.example/', fetch })
        await goThrough('', { transport })
        const error: Error = await transport('SignUp', {}).catch((error) => error)
        expect([error.name, error.message, error.stack, inText(error)].join()).not.toContain(marker)
      }),
      { numRuns: 300 },
    )
  })

  test('any parameters of SRP end in a state', () =>
    fc.assert(
      fc.asyncProperty(bag(parameters.slice(0, 5), values), (parameters) =>
        goThrough(`{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":${parameters}}`, {
          flow: 'USER_SRP_AUTH',
        }),
      ),
      { numRuns: 40 },
    ))

  test('an error holds nothing of its reply', () =>
    fc.assert(
      fc.property(anything, (value) => {
        const hostile = reply({ Session: value, ChallengeParameters: value, AuthenticationResult: value })
        for (const read of [
          () => requireString(hostile, 'Session'),
          () => readParameters(hostile),
          () => readTokens(hostile),
          () => readNames(hostile, 'MFAS_CAN_CHOOSE', value),
          () => readJson(hostile, 'options', inText(value) ?? ''),
        ]) {
          const error = outcome(read)
          if (!(error instanceof Error)) continue
          expect(error).toBeInstanceOf(InvalidResponseError)
          expect([error.message, error.stack, inText(error)].join()).not.toContain(marker)
          expect(error.cause).toBeUndefined()
        }
      }),
    ))
})
