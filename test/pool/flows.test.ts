/** The flows that a client may begin with, and the parameters of each. */
import { describe, expect, test } from 'vitest'
import type { ExplicitFlow } from '../../src/pool/settings/settings.js'
import { right } from './kit-session.js'
import { createPoolClient, expectException } from './pool-client.js'

const client = (explicitAuthFlows: readonly ExplicitFlow[]) => ({
  clients: [{ id: 'web', explicitAuthFlows }],
})
const done = 'AuthenticationResult'

describe('An app client', () => {
  test.each([
    ['USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH flow not enabled for this client'],
    ['USER_SRP_AUTH', 'USER_SRP_AUTH is not enabled for the client.'],
    ['USER_AUTH', 'Auth flow not enabled for this client'],
    ['CUSTOM_AUTH', 'Auth flow not enabled for this client'],
  ])('a client without %s gets an exception', async (flow, text) => {
    const pool = createPoolClient(client(['ALLOW_REFRESH_TOKEN_AUTH']))
    await expectException(pool.initiate(flow, { PASSWORD: right, SRP_A: 'a1' }), 'InvalidParameter', text)
  })

  test('a client of the older form has SRP and refresh by default', async () => {
    const pool = createPoolClient(client(['USER_PASSWORD_AUTH']))
    const { SRP_A, prove } = await pool.startSrp()
    const step = await pool.initiate('USER_SRP_AUTH', { SRP_A })
    const { AuthenticationResult } = await pool.answer(step, await prove(step))
    const parameters = { REFRESH_TOKEN: AuthenticationResult.RefreshToken }
    await expect(pool.initiate('REFRESH_TOKEN_AUTH', parameters)).resolves.toHaveProperty(done)
    await expectException(pool.initiate('USER_AUTH', {}), 'InvalidParameter', 'Auth flow not enabled')
  })

  test('a client with only CUSTOM_AUTH is rejected for everything else', async () => {
    const pool = createPoolClient(client(['CUSTOM_AUTH_FLOW_ONLY']))
    const text = 'Only custom auth (lambda driven) is enabled for this client.'
    for (const flow of ['USER_PASSWORD_AUTH', 'USER_SRP_AUTH'])
      await expectException(pool.initiate(flow, { PASSWORD: right, SRP_A: 'a1' }), 'InvalidParameter', text)
  })
})

describe('An authentication flow', () => {
  test.each([
    ['TARGET_ACR_VALUES', 'urn:cognito:loa:3'],
    ['ACCESS_TOKEN', 'a.b.c'],
    ['MAX_AGE', '60'],
  ])('a flow with an authentication level by %s is rejected in plain words', async (key, value) => {
    await expectException(
      createPoolClient().initiate('USER_AUTH', { [key]: value }),
      'InvalidParameter',
      `does not support ${key}`,
    )
  })

  test.each([
    ['USER_PASSWORD_AUTH', { USERNAME: '' }, 'USERNAME'],
    ['USER_PASSWORD_AUTH', {}, 'PASSWORD'],
    ['USER_SRP_AUTH', {}, 'SRP_A'],
    ['CUSTOM_AUTH', { USERNAME: '' }, 'USERNAME'],
    ['REFRESH_TOKEN_AUTH', {}, 'REFRESH_TOKEN'],
  ])('%s with %j is refused because %s is missing', async (flow, parameters, missing) => {
    await expectException(
      createPoolClient().initiate(flow, parameters),
      'InvalidParameter',
      `Missing required parameter ${missing}`,
    )
  })

  test("a flow of an administrator needs an administrator's call", async () => {
    const pool = createPoolClient()
    const flow = {
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD: right },
    }
    await expectException(
      pool.call('InitiateAuth', { ClientId: 'local', ...flow }),
      'InvalidParameter',
      'Initiate Auth method not supported.',
    )
    const admin = { UserPoolId: pool.pool.id, ClientId: 'local' }
    await expect(pool.call('AdminInitiateAuth', { ...admin, ...flow })).resolves.toHaveProperty(done)
    await expectException(
      pool.call('AdminInitiateAuth', { ...admin, ...flow, ClientId: 'other' }),
      'ResourceNotFound',
    )
  })

  test('the choice and its answer may come together, or under the name of the choice', async () => {
    const pool = createPoolClient()
    const answers = [
      ['SELECT_CHALLENGE', { ANSWER: 'PASSWORD', PASSWORD: right }],
      ['PASSWORD', { PASSWORD: right }],
    ] as const
    for (const [name, answer] of answers) {
      const { Session, AvailableChallenges, ChallengeParameters } = await pool.initiate('USER_AUTH', {})
      expect(AvailableChallenges.toSorted()).toEqual(['PASSWORD', 'PASSWORD_SRP'])
      expect(ChallengeParameters).toEqual({})
      await expect(pool.respond(name, answer, Session)).resolves.toHaveProperty(done)
    }
    const { SRP_A, prove } = await pool.startSrp()
    for (const name of ['SELECT_CHALLENGE', 'PASSWORD_SRP']) {
      const { Session } = await pool.initiate('USER_AUTH', {})
      const step = await pool.respond(name, { ANSWER: 'PASSWORD_SRP', SRP_A }, Session)
      expect(step).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER', Session: expect.any(String) })
      expect(step).not.toHaveProperty('AvailableChallenges')
      await expect(pool.answer(step, await prove(step))).resolves.toHaveProperty(done)
    }
  })

  test.each([
    ['SELECT_CHALLENGE', { ANSWER: 'PASSWORD', PASSWORD: right }],
    ['PASSWORD', { PASSWORD: right }],
  ])('%s with a temporary password continues to NEW_PASSWORD_REQUIRED', async (name, answer) => {
    const pool = createPoolClient({ users: [{ username: 'ada', password: right, temporary: true }] })
    const { Session } = await pool.initiate('USER_AUTH', {})
    const step = await pool.respond(name, answer, Session)
    expect(step).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
    await expect(pool.answer(step, { NEW_PASSWORD: 'Better-h0rse' })).resolves.toHaveProperty(done)
  })

  test.each([
    ['SELECT_CHALLENGE', { ANSWER: 'PASSWORD_SRP' }],
    ['PASSWORD_SRP', {}],
  ])('%s with SRP_A and a temporary password continues to NEW_PASSWORD_REQUIRED', async (name, answer) => {
    const pool = createPoolClient({ users: [{ username: 'ada', password: right, temporary: true }] })
    const { SRP_A, prove } = await pool.startSrp()
    const { Session } = await pool.initiate('USER_AUTH', {})
    const step = await pool.respond(name, { ...answer, SRP_A }, Session)
    expect(await pool.answer(step, await prove(step))).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
    })
  })

  test('a second factor follows a password that SELECT_CHALLENGE carries', async () => {
    const pool = createPoolClient({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
    const choice = await pool.initiate('USER_AUTH', {})
    const step = await pool.answer(choice, { ANSWER: 'PASSWORD', PASSWORD: right })
    expect(step).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
    await expect(pool.answer(step, { EMAIL_OTP_CODE: pool.code })).resolves.toHaveProperty(done)
  })

  test('a password is rejected where none was offered', async () => {
    const pool = createPoolClient({ policies: { firstFactors: ['EMAIL_OTP'] } })
    const { Session, AvailableChallenges } = await pool.initiate('USER_AUTH', {})
    expect(AvailableChallenges).toEqual(['EMAIL_OTP'])
    const { SRP_A } = await pool.startSrp()
    await expectException(pool.respond('PASSWORD', { PASSWORD: right }, Session), 'InvalidParameter')
    await expectException(pool.respond('PASSWORD_SRP', { SRP_A }, Session), 'InvalidParameter')
  })

  test('SRP comes first in the choice of passwords, also for a temporary one', async () => {
    const firstFactors = ['PASSWORD', 'EMAIL_OTP'] as const
    const attributes = { email: 'ada@example.com' }
    const available = async (temporary: boolean) => {
      const pool = createPoolClient({
        policies: { firstFactors },
        users: [{ username: 'ada', password: right, temporary, attributes }],
      })
      return (await pool.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'PASSKEY' })).AvailableChallenges
    }
    expect(await available(true)).toEqual(['PASSWORD_SRP', 'PASSWORD'])
    expect((await available(false)).filter((name: string) => name.startsWith('PASSWORD'))).toEqual([
      'PASSWORD_SRP',
      'PASSWORD',
    ])
  })

  test('a choice keeps its session when it was invalid or lacked its answer', async () => {
    const pool = createPoolClient()
    const step = await pool.initiate('USER_AUTH', {})
    await expectException(pool.answer(step, { ANSWER: 'TELEPATHY' }), 'InvalidParameter')
    await expectException(pool.answer(step, { ANSWER: 'EMAIL_OTP' }), 'InvalidParameter')
    await expectException(
      pool.answer(step, { ANSWER: 'PASSWORD' }),
      'InvalidParameter',
      'Missing required parameter PASSWORD',
    )
    await expectException(pool.answer(step, {}), 'InvalidParameter', 'Missing required parameter ANSWER')
    await expect(pool.answer(step, { ANSWER: 'PASSWORD', PASSWORD: right })).resolves.toHaveProperty(done)
  })
})
