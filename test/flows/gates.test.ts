/** The steps after a right first factor: each one leads to its challenge, or past it. */
import { describe, expect, test } from 'vitest'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  expectSrp,
  mapStorage,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const masked = { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******1234' }

describe('the account', () => {
  test('an unconfirmed user is led to confirm, and a code is sent again', async () => {
    const pool = mockSession([
      expectPassword(errorReply('UserNotConfirmedException', 'User is not confirmed.')),
      expectCall(
        'ResendConfirmationCode',
        { Username: 'jane@example.com' },
        {
          CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
        },
      ),
      expectCall('ConfirmSignUp', { Username: 'jane@example.com', ConfirmationCode: '123456' }, {}),
      expectCall(
        'InitiateAuth',
        { AuthParameters: { USERNAME: 'jane@example.com', PASSWORD: 'correct horse' } },
        tokensReply(),
      ),
    ])
    await pool.signIn()
    expect(pool.expectChallenge('confirm-sign-up')).toEqual({
      name: 'confirm-sign-up',
      username: 'jane@example.com',
      destination: 'j***@e***',
      deliveryMedium: 'EMAIL',
      codeLength: 6,
    })
    expect(pool.state.error).toBeUndefined()
    await pool.answer({ code: '123456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('a user whose password must be reset is led there, and a code is sent', async () => {
    const pool = mockSession([
      expectPassword(errorReply('PasswordResetRequiredException', 'Password reset required for the user')),
      expectCall(
        'ForgotPassword',
        { Username: 'jane@example.com' },
        {
          CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' },
        },
      ),
    ])
    await pool.signIn()
    expect(pool.expectChallenge('reset-password')).toMatchObject({
      username: 'jane@example.com',
      destination: 'j***@e***',
    })
    pool.done()
  })

  test('the form is shown with the error if that code cannot be sent', async () => {
    const pool = mockSession([
      expectPassword(errorReply('PasswordResetRequiredException')),
      expectCall('ForgotPassword', {}, errorReply('LimitExceededException', 'Attempt limit exceeded')),
    ])
    await pool.signIn()
    pool.expectChallenge('reset-password')
    expect(pool.state.error).toMatchObject({ kind: 'rejected', code: 'too-many-attempts', recovery: 'retry' })
    expect(pool.state.resendAt).toBeGreaterThan(Date.now() + 200_000)
  })

  test('a disabled user stays at the sign-in form and learns it', async () => {
    const pool = mockSession([expectPassword(errorReply('NotAuthorizedException', 'User is disabled.'))])
    await pool.signIn()
    pool.expectChallenge('sign-in')
    expect(pool.state.error).toMatchObject({ code: 'user-disabled', recovery: 'retry' })
  })
})

test('a temporary password leads to NEW_PASSWORD_REQUIRED, before any device or second factor', async () => {
  const pool = mockSession([
    expectPassword(
      challengeReply('NEW_PASSWORD_REQUIRED', {
        USER_ID_FOR_SRP: userId,
        requiredAttributes: '["userAttributes.given_name","userAttributes.custom:team"]',
        userAttributes: '{"email_verified":"true","email":"jane@example.com"}',
      }),
    ),
    expectCall(
      'RespondToAuthChallenge',
      {
        Session: 'session-of-NEW_PASSWORD_REQUIRED',
        ChallengeResponses: {
          USERNAME: userId,
          NEW_PASSWORD: 'a better one',
          'userAttributes.given_name': 'Jane',
          'userAttributes.custom:team': 'red',
        },
      },
      challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["EMAIL_OTP"]' }),
    ),
  ])
  await pool.signIn()
  expect(pool.expectChallenge('NEW_PASSWORD_REQUIRED')).toEqual({
    name: 'NEW_PASSWORD_REQUIRED',
    required: ['given_name', 'custom:team'],
    present: ['email_verified', 'email'],
  })
  await pool.answer({
    password: 'a better one',
    attributes: { given_name: 'Jane', 'custom:team': 'red', email: 'echo@example.com', nickname: ' ' },
  })
  expect(Object.keys(pool.calls[1]?.input.ChallengeResponses)).toEqual([
    'USERNAME',
    'NEW_PASSWORD',
    'userAttributes.given_name',
    'userAttributes.custom:team',
  ])
  pool.expectChallenge('MFA_SETUP')
})

test('an attribute that is there with an empty value can be filled, and is not called present', async () => {
  const pool = mockSession([
    expectPassword(
      challengeReply('NEW_PASSWORD_REQUIRED', {
        requiredAttributes: '["userAttributes.given_name","userAttributes.family_name"]',
        userAttributes: '{"email":"jane@example.com","given_name":"","nickname":"","family_name":" "}',
      }),
    ),
    expectCall('RespondToAuthChallenge', {}, tokensReply()),
  ])
  await pool.signIn()
  expect(pool.expectChallenge('NEW_PASSWORD_REQUIRED')).toEqual({
    name: 'NEW_PASSWORD_REQUIRED',
    required: ['given_name', 'family_name'],
    present: ['email'],
  })
  await pool.answer({
    password: 'a better one',
    attributes: { given_name: 'Jane', family_name: 'Doe', nickname: 'J', email: 'echo@example.com' },
  })
  expect(pool.calls[1]?.input.ChallengeResponses).toEqual({
    USERNAME: 'jane@example.com',
    NEW_PASSWORD: 'a better one',
    'userAttributes.given_name': 'Jane',
    'userAttributes.family_name': 'Doe',
    'userAttributes.nickname': 'J',
  })
  pool.done()
})

test('a remembered device replaces the second factor, and the user is not asked', async () => {
  const device = { deviceKey: 'eu-west-1_a1', deviceGroupKey: '-wt2ha1Zd', password: 'a device password' }
  const storage = new Map([
    [
      'countersign/1/1example23456789/devices',
      JSON.stringify([{ names: [userId, 'jane@example.com'], device }]),
    ],
  ])
  const pool = mockSession(
    [
      expectCall(
        'InitiateAuth',
        { AuthParameters: { DEVICE_KEY: 'eu-west-1_a1' } },
        challengeReply('DEVICE_SRP_AUTH', { USER_ID_FOR_SRP: userId }),
      ),
      ...expectSrp(
        { password: device.password, group: device.deviceGroupKey, user: device.deviceKey },
        {
          operation: 'RespondToAuthChallenge',
          input: {
            ChallengeName: 'DEVICE_SRP_AUTH',
            ChallengeResponses: { USERNAME: userId, DEVICE_KEY: 'eu-west-1_a1' },
          },
          challenge: 'DEVICE_PASSWORD_VERIFIER',
          Session: 'session-of-the-device',
        },
        (input) => {
          expect(input.ChallengeResponses).toMatchObject({ USERNAME: userId, DEVICE_KEY: 'eu-west-1_a1' })
          return tokensReply()
        },
      ),
    ],
    { deviceStorage: mapStorage(storage) },
  )
  await pool.signIn()
  expect(pool.state.status).toBe('signed-in')
  expect(pool.session.getTokens()?.deviceKey).toBe('eu-west-1_a1')
  pool.done()
})

describe('the second factor', () => {
  test.each(['MFA is off', 'MFA is optional and nothing is enabled'])('%s: tokens', async () => {
    const pool = mockSession([expectPassword(tokensReply())])
    await pool.signIn()
    expect(pool.state).toEqual({ status: 'signed-in', username: 'jane@example.com', pending: false })
    expect(pool.session.getTokens()).toMatchObject({
      accessToken: 'an-access-token',
      refreshToken: 'a-refresh-token',
    })
  })

  test.each([
    ['SMS_MFA', 'SMS_MFA_CODE', { destination: '+*******1234', deliveryMedium: 'SMS' }, masked],
    [
      'EMAIL_OTP',
      'EMAIL_OTP_CODE',
      { destination: 'j***@e***', deliveryMedium: 'EMAIL' },
      { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'j***@e***' },
    ],
    [
      'SOFTWARE_TOKEN_MFA',
      'SOFTWARE_TOKEN_MFA_CODE',
      { deviceName: 'my-phone' },
      { FRIENDLY_DEVICE_NAME: 'my-phone' },
    ],
  ] as const)('one method preferred, or usable alone: %s', async (name, key, details, parameters) => {
    const pool = mockSession([
      expectPassword(challengeReply(name, { ...parameters, USER_ID_FOR_SRP: userId })),
      expectCall(
        'RespondToAuthChallenge',
        {
          ChallengeName: name,
          Session: `session-of-${name}`,
          ChallengeResponses: { USERNAME: userId, [key]: '123456' },
        },
        tokensReply(),
      ),
    ])
    await pool.signIn()
    expect(pool.expectChallenge(name)).toEqual({ name, codeLength: 6, ...details })
    await pool.answer({ code: '123 456' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test.each([
    ['an app and a message, none preferred', '["SMS_MFA","SOFTWARE_TOKEN_MFA"]', 'SOFTWARE_TOKEN_MFA'],
    ['required, e-mail and phone usable, none preferred', '["SMS_MFA","EMAIL_OTP"]', 'EMAIL_OTP'],
  ])('%s: SELECT_MFA_TYPE, then the chosen one', async (_, offered, choice) => {
    const pool = mockSession([
      expectPassword(
        challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: offered, USER_ID_FOR_SRP: userId }),
      ),
      expectCall(
        'RespondToAuthChallenge',
        { Session: 'session-of-SELECT_MFA_TYPE', ChallengeResponses: { USERNAME: userId, ANSWER: choice } },
        challengeReply(choice, { USER_ID_FOR_SRP: userId }),
      ),
    ])
    await pool.signIn()
    expect(pool.expectChallenge('SELECT_MFA_TYPE').choices).toEqual(JSON.parse(offered))
    await pool.answer({ choice })
    expect(pool.state.challenge?.name).toBe(choice)
    pool.done()
  })

  test('a single factor to choose is taken without a choice', async () => {
    const pool = mockSession([
      expectPassword(
        challengeReply('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["EMAIL_OTP"]', USER_ID_FOR_SRP: userId }),
      ),
      expectCall(
        'RespondToAuthChallenge',
        { ChallengeName: 'SELECT_MFA_TYPE', ChallengeResponses: { ANSWER: 'EMAIL_OTP' } },
        challengeReply('EMAIL_OTP', { USER_ID_FOR_SRP: userId }),
      ),
    ])
    await pool.signIn()
    pool.expectChallenge('EMAIL_OTP')
    expect(pool.state.canGoBack).toBeUndefined()
    pool.done()
  })

  test('MFA_SETUP follows where a factor is required and none is set up, with its three Cognito sessions', async () => {
    const pool = mockSession(
      [
        expectPassword(
          challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]', USER_ID_FOR_SRP: userId }),
        ),
        expectCall(
          'AssociateSoftwareToken',
          { Session: 'session-of-MFA_SETUP' },
          { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'second' },
        ),
        expectCall(
          'VerifySoftwareToken',
          { Session: 'second', UserCode: '123456', FriendlyDeviceName: 'my phone' },
          { Status: 'SUCCESS', Session: 'third' },
        ),
        expectCall(
          'RespondToAuthChallenge',
          { ChallengeName: 'MFA_SETUP', Session: 'third', ChallengeResponses: { USERNAME: userId } },
          tokensReply(),
        ),
      ],
      { issuer: 'Acme: Rockets & Co' },
    )
    await pool.signIn()
    expect(pool.expectChallenge('MFA_SETUP')).toEqual({
      name: 'MFA_SETUP',
      method: 'app',
      methods: ['SOFTWARE_TOKEN_MFA'],
      codeLength: 6,
      secret: 'JBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/Acme%3A%20Rockets%20%26%20Co:jane%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Acme%3A%20Rockets%20%26%20Co',
    })
    await pool.answer({ code: '123-456', deviceName: ' my phone ' })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test('MFA_SETUP by e-mail leads to the code that was sent there', async () => {
    const pool = mockSession([
      expectPassword(
        challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP","SMS_MFA"]' }),
      ),
      expectCall(
        'RespondToAuthChallenge',
        { ChallengeName: 'MFA_SETUP', ChallengeResponses: { EMAIL: 'jane@example.com' } },
        challengeReply('EMAIL_OTP', { CODE_DELIVERY_DESTINATION: 'j***@e***' }),
      ),
    ])
    await pool.signIn()
    expect(pool.expectChallenge('MFA_SETUP')).toMatchObject({
      method: 'choose',
      methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    })
    await pool.answer({ choice: 'EMAIL_OTP' })
    expect(pool.calls).toHaveLength(1)
    expect(pool.expectChallenge('MFA_SETUP')).toMatchObject({ method: 'email' })
    await pool.answer({ email: ' jane@example.com ' })
    expect(pool.expectChallenge('EMAIL_OTP').destination).toBe('j***@e***')
  })

  test('EMAIL_MFA, another name of AWS’s for the code by e-mail, is asked and answered as such', async () => {
    const pool = mockSession([
      expectPassword(
        challengeReply('SELECT_MFA_TYPE', {
          MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_MFA"]',
          USER_ID_FOR_SRP: userId,
        }),
      ),
      expectCall(
        'RespondToAuthChallenge',
        { ChallengeName: 'SELECT_MFA_TYPE', ChallengeResponses: { ANSWER: 'EMAIL_MFA' } },
        challengeReply('EMAIL_MFA', {
          CODE_DELIVERY_DESTINATION: 'j***@e***',
          CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
          USER_ID_FOR_SRP: userId,
        }),
      ),
      expectCall(
        'RespondToAuthChallenge',
        { ChallengeName: 'EMAIL_MFA', Session: 'session-of-EMAIL_MFA' },
        tokensReply(),
      ),
    ])
    await pool.signIn()
    await pool.answer({ choice: 'EMAIL_MFA' })
    expect(pool.expectChallenge('EMAIL_OTP')).toMatchObject({
      destination: 'j***@e***',
      deliveryMedium: 'EMAIL',
    })
    expect(pool.state.resendAt).toBeTypeOf('number')
    await pool.answer({ code: '123456' })
    expect(pool.calls.at(-1)?.input.ChallengeResponses).toEqual({
      USERNAME: userId,
      EMAIL_MFA_CODE: '123456',
    })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test.each([
    ['["SMS_MFA"]', 'sms-only'],
    ['[]', 'nothing-usable'],
    ['["CARRIER_PIGEON"]', 'nothing-usable'],
  ])('MFA_SETUP with %s is a dead end that says why', async (offered, reason) => {
    const pool = mockSession([expectPassword(challengeReply('MFA_SETUP', { MFAS_CAN_SETUP: offered }))])
    await pool.signIn()
    expect(pool.expectChallenge('MFA_SETUP')).toMatchObject({ method: 'none', reason })
    await pool.answer({ code: '123456' })
    expect(pool.state.error?.kind).toBe('invalid-input')
    expect(pool.calls).toHaveLength(1)
  })

  test('a sign-in that threat protection blocks is reported', async () => {
    const pool = mockSession([
      expectPassword(errorReply('NotAuthorizedException', 'Unable to login because of security reasons.')),
    ])
    await pool.signIn()
    expect(pool.state.error).toMatchObject({ code: 'blocked' })
  })
})
