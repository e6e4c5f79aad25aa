/**
 * The data that an application gives to its Lambdas, to Pinpoint and to threat protection, with the calls that carry
 * them.
 */
import { describe, expect, test } from 'vitest'
import type { AuthConfig } from '../../src/core.js'
import { type Operation, operations } from '../../src/wire/operations.js'
import {
  type Body,
  challengeReply,
  type ExpectedCall,
  errorReply,
  expectCall,
  expectPassword,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const newDevice = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1', DeviceGroupKey: '-wt2ha1Zd' } }
const setup = challengeReply('MFA_SETUP', {
  MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]',
  USER_ID_FOR_SRP: userId,
})

/** Conversations that make each call at least once between them. */
const conversations: ((config: Partial<AuthConfig>) => Promise<{ calls: readonly Body[]; done(): void }>)[] =
  [
    async (config) => {
      const pool = mockSession(
        [
          expectPassword(setup),
          expectCall('AssociateSoftwareToken', {}, { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'second' }),
          expectCall('VerifySoftwareToken', {}, { Status: 'SUCCESS', Session: 'third' }),
          expectCall('RespondToAuthChallenge', {}, tokensReply(newDevice)),
          expectCall('ConfirmDevice', {}, { UserConfirmationNecessary: true }),
          expectCall('UpdateDeviceStatus', {}, {}),
        ],
        config,
      )
      await pool.signIn()
      await pool.answer({ code: '123456' })
      await pool.answer({ remember: true })
      expect(pool.state.status).toBe('signed-in')
      return pool
    },
    async (config) => {
      const sent = { CodeDeliveryDetails: { Destination: 'j***@e***', DeliveryMedium: 'EMAIL' } }
      const pool = mockSession(
        [
          expectCall('SignUp', {}, sent),
          expectCall('ResendConfirmationCode', {}, sent),
          expectCall('ConfirmSignUp', {}, {}),
          expectPassword(errorReply('PasswordResetRequiredException')),
          expectCall('ForgotPassword', {}, sent),
          expectCall('ConfirmForgotPassword', {}, {}),
          expectPassword(tokensReply()),
        ],
        { resendCooldownSeconds: 0, ...config },
      )
      pool.session.goTo('sign-up')
      await pool.answer({ username: 'jane@example.com', password: 'correct horse' })
      await pool.session.resend()
      await pool.answer({ code: '123456' })
      await pool.answer({ code: '123456', password: 'better horse' })
      expect(pool.state.status).toBe('signed-in')
      return pool
    },
  ]

async function allCalls(config: Partial<AuthConfig>) {
  const calls: { operation: Operation; input: Body }[] = []
  for (const converse of conversations) {
    const pool = await converse(config)
    pool.done()
    calls.push(...(pool.calls as typeof calls))
  }
  expect(new Set(calls.map(({ operation }) => operation))).toEqual(new Set(Object.keys(operations)))
  return calls
}

const context = {
  clientMetadata: { channel: 'web' },
  analyticsMetadata: { AnalyticsEndpointId: 'an-endpoint' },
  userContextData: { EncodedData: 'what a script gathered' },
}
const sent = {
  ClientId: '1example23456789',
  ClientMetadata: context.clientMetadata,
  AnalyticsMetadata: context.analyticsMetadata,
  UserContextData: context.userContextData,
}

describe('values and functions, immediate and later, are sent with each call that accepts them and with no other', () => {
  test.each<[string, Partial<AuthConfig>]>([
    ['values', context],
    [
      'functions',
      {
        clientMetadata: () => context.clientMetadata,
        analyticsMetadata: () => context.analyticsMetadata,
        userContextData: () => context.userContextData,
      },
    ],
    [
      'functions that take their time',
      {
        clientMetadata: async () => context.clientMetadata,
        analyticsMetadata: async () => context.analyticsMetadata,
        userContextData: async () => context.userContextData,
      },
    ],
  ])('%s', async (_, config) => {
    for (const { operation, input } of await allCalls(config)) {
      if ('client' in operations[operation]) expect(input).toMatchObject(sent)
      else for (const key of Object.keys(sent)) expect(input, operation).not.toHaveProperty(key)
    }
  })

  test('without any of it, no call mentions it', async () => {
    for (const { operation, input } of await allCalls({})) {
      const { ClientId: _, ...rest } = sent
      for (const key of Object.keys(rest)) expect(input, operation).not.toHaveProperty(key)
    }
  })

  test('a function that has nothing to say, says nothing', async () => {
    const calls = await allCalls({
      clientMetadata: () => undefined,
      analyticsMetadata: async () => undefined,
      userContextData: () => undefined,
    })
    for (const { input } of calls) expect(input).not.toHaveProperty('ClientMetadata')
  })
})

test('the Cognito session is sent with each call that needs it and with no other', async () => {
  for (const { operation, input } of await allCalls({})) {
    expect('Session' in input, operation).toBe('cognitoSession' in operations[operation])
  }
})

test('metadata is asked for by the name of the operation', async () => {
  const calls = await allCalls({ clientMetadata: (operation) => ({ operation }) })
  for (const { operation, input } of calls) {
    if ('client' in operations[operation]) expect(input.ClientMetadata).toEqual({ operation })
  }
})

test('context data is asked for by the name that the call is about', async () => {
  const asked: string[] = []
  const pool = mockSession(
    [
      expectPassword(challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId })),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ],
    {
      userContextData: (username) => {
        asked.push(username)
        return { EncodedData: `of ${username}` }
      },
    },
  )
  await pool.signIn()
  await pool.answer({ code: '123456' })
  expect(asked).toEqual(['jane@example.com', userId])
  expect(pool.calls[1]?.input.UserContextData).toEqual({ EncodedData: `of ${userId}` })
})

describe('metadata that comes with one answer', () => {
  const lines: ExpectedCall[] = [
    expectPassword(challengeReply('SMS_MFA', {})),
    expectCall('RespondToAuthChallenge', {}, challengeReply('EMAIL_OTP', {})),
    expectCall('RespondToAuthChallenge', {}, tokensReply()),
  ]

  test.each<[string, Partial<AuthConfig>['clientMetadata']]>([
    ['a value', { channel: 'web', picture: 'none' }],
    ['a function', async () => ({ channel: 'web', picture: 'none' })],
  ])(
    'the metadata of an answer is merged over %s of the session, for this step alone',
    async (_, clientMetadata) => {
      const pool = mockSession(lines, { clientMetadata })
      await pool.signIn()
      await pool.session.answer(
        pool.expectChallenge('SMS_MFA'),
        { code: '123456' },
        { clientMetadata: { picture: 'cat' } },
      )
      await pool.answer({ code: '123456' })
      expect(pool.calls.map(({ input }) => input.ClientMetadata)).toEqual([
        { channel: 'web', picture: 'none' },
        { channel: 'web', picture: 'cat' },
        { channel: 'web', picture: 'none' },
      ])
    },
  )

  test('the metadata of an answer is enough', async () => {
    const pool = mockSession(lines)
    await pool.signIn()
    await pool.session.answer(
      pool.expectChallenge('SMS_MFA'),
      { code: '123456' },
      { clientMetadata: { picture: 'cat' } },
    )
    expect(pool.calls.map(({ input }) => input.ClientMetadata)).toEqual([undefined, { picture: 'cat' }])
  })

  test('the metadata of an answer is sent when a code is sent again', async () => {
    const pool = mockSession([expectCall('ForgotPassword', {}, {}), expectCall('ForgotPassword', {}, {})], {
      resendCooldownSeconds: 0,
    })
    pool.session.goTo('forgot-password')
    await pool.answer({ username: 'jane' })
    await pool.session.resend({ clientMetadata: { picture: 'cat' } })
    expect(pool.calls.map(({ input }) => input.ClientMetadata)).toEqual([undefined, { picture: 'cat' }])
  })
})
