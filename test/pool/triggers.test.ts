/** The Lambdas of a pool, given as functions: when each is called, with what, and what its answer does. */
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import type { PoolOptions, Triggers } from '../../src/pool/index.js'
import { right } from './kit-session.js'
import { createPoolClient, expectException, type PoolClient } from './pool-client.js'

const byPassword = (pool: PoolClient, more = {}) =>
  pool.initiate('USER_PASSWORD_AUTH', { PASSWORD: right }, more)

describe('A trigger', () => {
  test('a trigger gets the event that a Lambda gets', async () => {
    const events: unknown[] = []
    const pool = createPoolClient({ triggers: { PreAuthentication: (event) => void events.push(event) } })
    await byPassword(pool, { ClientMetadata: { channel: 'web' } })
    expect(events).toEqual([
      {
        version: '1',
        region: 'us-east-1',
        userPoolId: 'us-east-1_Local',
        userName: 'ada',
        callerContext: { awsSdkVersion: expect.any(String), clientId: 'local' },
        triggerSource: 'PreAuthentication_Authentication',
        request: {
          userAttributes: {
            sub: expect.any(String),
            'cognito:user_status': 'CONFIRMED',
            email: 'ada@example.com',
            email_verified: 'true',
          },
          validationData: { channel: 'web' },
          userNotFound: false,
        },
        response: {},
      },
    ])
  })

  test('a trigger can respond through a callback, as old handlers do', async () => {
    const heard: unknown[] = []
    const pool = createPoolClient({
      triggers: {
        PreAuthentication(event, context, callback) {
          heard.push(context)
          setTimeout(() => callback(null, event))
        },
        PostAuthentication(_event, _context, callback) {
          callback(new Error('Not you'))
        },
      },
    })
    await expectException(
      byPassword(pool),
      'UserLambdaValidation',
      'PostAuthentication failed with error Not you.',
    )
    expect(heard).toEqual([{}])
  })

  test('an error of a trigger is reported to the owner of the pool', async () => {
    const heard: unknown[] = []
    const bug = new TypeError('undefined is not a function')
    const pool = createPoolClient({
      triggers: {
        PreAuthentication() {
          throw bug
        },
      },
      onTriggerError: (error, trigger) => heard.push([trigger, error]),
    })
    await expectException(byPassword(pool), 'UserLambdaValidation')
    expect(heard).toEqual([['PreAuthentication', bug]])
  })

  test('an error of a trigger is quoted, and ends the sign-in', async () => {
    const pool = createPoolClient({
      triggers: {
        PreAuthentication() {
          throw new Error('Not on a Sunday')
        },
      },
    })
    await expectException(
      byPassword(pool),
      'UserLambdaValidation',
      'PreAuthentication failed with error Not on a Sunday.',
    )
  })

  test('a trigger that returns no event differs from one that rejects', async () => {
    for (const answer of ['no event', { response: 5 }, { response: null }, 5]) {
      const pool = createPoolClient({ triggers: { PostAuthentication: () => answer } })
      await expectException(byPassword(pool), 'InvalidLambdaResponse')
    }
  })

  test('a trigger cannot change its argument', async () => {
    const pool = createPoolClient({
      triggers: {
        PreAuthentication(event) {
          Object.assign(event.request.userAttributes, { email: 'mallory@example.com' })
        },
      },
    })
    const { AuthenticationResult } = await byPassword(pool)
    expect(decodeJwt(AuthenticationResult.IdToken).email).toBe('ada@example.com')
  })

  test('a user who is disabled while a trigger runs is not signed in', async () => {
    for (const name of ['PostAuthentication', 'PreTokenGeneration'] as const) {
      const disable = async () => {
        await pool.call('AdminDisableUser', { UserPoolId: pool.pool.id, Username: 'ada' })
      }
      const pool: PoolClient = createPoolClient({ triggers: { [name]: disable } })
      await expectException(byPassword(pool), 'NotAuthorized', 'User is disabled.')
      await pool.call('AdminEnableUser', { UserPoolId: pool.pool.id, Username: 'ada' })
      expect(JSON.stringify(await pool.pool.snapshot())).toContain('"grants":[]')
    }
  })

  test('a trigger can call the pool', async () => {
    const pool: PoolClient = createPoolClient({
      triggers: {
        async PostAuthentication({ userName }) {
          await byPasswordOf(userName)
        },
      },
      users: [
        { username: 'ada', password: right },
        { username: 'bob', password: right },
      ],
    })
    let calls = 0
    const byPasswordOf = (name: string) =>
      calls++ < 1 && pool.initiate('USER_PASSWORD_AUTH', { USERNAME: name, PASSWORD: right })
    await expect(byPassword(pool)).resolves.toHaveProperty('AuthenticationResult')
  })
})

describe('Custom challenges', () => {
  const quiz = (more: Triggers = {}): PoolOptions => ({
    triggers: {
      DefineAuthChallenge({ request: { session }, response }) {
        if (session.at(-1)?.challengeResult && session.at(-1)?.challengeName === 'CUSTOM_CHALLENGE')
          response.issueTokens = true
        else if (session.length > 2) response.failAuthentication = true
        else response.challengeName = 'CUSTOM_CHALLENGE'
      },
      CreateAuthChallenge({ request: { session }, response }) {
        response.publicChallengeParameters = { question: '2+2', round: session.length as never }
        response.privateChallengeParameters = { answer: '4' }
        response.challengeMetadata = 'sums'
      },
      VerifyAuthChallengeResponse({ request: { challengeAnswer, privateChallengeParameters }, response }) {
        response.answerCorrect = challengeAnswer === privateChallengeParameters.answer
      },
      ...more,
    },
  })

  test('the challenges repeat with new sessions until the Lambda fails the sign-in', async () => {
    const pool = createPoolClient(quiz())
    let step = await pool.initiate('CUSTOM_AUTH', {})
    expect(step).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { USERNAME: 'ada', question: '2+2', round: '0' },
    })
    for (const round of ['1', '2']) {
      const { Session } = step
      step = await pool.answer(step, { ANSWER: '5' })
      expect(step.ChallengeParameters.round).toBe(round)
      expect(step.Session).not.toBe(Session)
      await expectException(
        pool.respond('CUSTOM_CHALLENGE', { ANSWER: '4' }, Session),
        'NotAuthorized',
        'Invalid session',
      )
    }
    await expectException(
      pool.answer(step, { ANSWER: '5' }),
      'NotAuthorized',
      'Incorrect username or password.',
    )
    await expectException(
      pool.answer(step, { ANSWER: '4' }),
      'NotAuthorized',
      'Invalid session for the user.',
    )
  })

  test('the triggers get the earlier challenges and the client metadata', async () => {
    const heard: unknown[] = []
    const pool = createPoolClient(
      quiz({
        VerifyAuthChallengeResponse({ request, response }) {
          heard.push(request.clientMetadata)
          response.answerCorrect = request.challengeAnswer === '4'
        },
        PreTokenGeneration: () => void heard.push('tokens'),
      }),
    )
    const step = await pool.initiate('CUSTOM_AUTH', {}, { ClientMetadata: { not: 'for them' } })
    const done = await pool.respond('CUSTOM_CHALLENGE', { ANSWER: '4' }, step.Session, {
      ClientMetadata: { channel: 'web' },
    })
    expect(done).toHaveProperty('AuthenticationResult')
    expect(heard).toEqual([{ channel: 'web' }, 'tokens'])
  })

  test('the challenges follow a password that SRP proved', async () => {
    const rounds: unknown[] = []
    const pool = createPoolClient(
      quiz({
        DefineAuthChallenge({ request: { session }, response }) {
          rounds.push(session.map(({ challengeName, challengeResult }) => [challengeName, challengeResult]))
          const next = ['PASSWORD_VERIFIER', 'CUSTOM_CHALLENGE'][session.length - 1]
          if (next) response.challengeName = next
          else response.issueTokens = true
        },
      }),
    )
    const { SRP_A, prove } = await pool.startSrp()
    const verifier = await pool.initiate('CUSTOM_AUTH', { CHALLENGE_NAME: 'SRP_A', SRP_A })
    expect(verifier).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER', Session: expect.any(String) })
    const custom = await pool.answer(verifier, await prove(verifier))
    expect(custom.ChallengeName).toBe('CUSTOM_CHALLENGE')
    await expect(pool.answer(custom, { ANSWER: '4' })).resolves.toHaveProperty('AuthenticationResult')
    expect(rounds).toEqual([
      [['SRP_A', true]],
      [
        ['SRP_A', true],
        ['PASSWORD_VERIFIER', true],
      ],
      [
        ['SRP_A', true],
        ['PASSWORD_VERIFIER', true],
        ['CUSTOM_CHALLENGE', true],
      ],
    ])
  })

  test('the flow needs the Lambdas', async () => {
    await expectException(
      createPoolClient().initiate('CUSTOM_AUTH', {}),
      'InvalidParameter',
      'Custom auth lambda trigger is not configured for the user pool.',
    )
  })

  test('an impossible challenge name is reported as an error of the Lambda', async () => {
    for (const challengeName of ['TELEPATHY', 'toString', 'PASSWORD', 'SMS_MFA', 'MFA_SETUP', undefined]) {
      const pool = createPoolClient(
        quiz({ DefineAuthChallenge: (event) => ({ ...event, response: { challengeName } }) }),
      )
      await expectException(pool.initiate('CUSTOM_AUTH', {}), 'InvalidLambdaResponse')
    }
  })

  test('custom challenges are rejected before the proof of a password, which must come first', async () => {
    const pool = createPoolClient(
      quiz({
        DefineAuthChallenge({ request: { session }, response }) {
          const next = ['CUSTOM_CHALLENGE', 'PASSWORD_VERIFIER'][session.length - 1]
          if (next) response.challengeName = next
          else response.issueTokens = true
        },
      }),
    )
    const { SRP_A } = await pool.startSrp()
    const step = await pool.initiate('CUSTOM_AUTH', { CHALLENGE_NAME: 'SRP_A', SRP_A })
    expect(step.ChallengeName).toBe('CUSTOM_CHALLENGE')
    await expectException(pool.answer(step, { ANSWER: '4' }), 'InvalidLambdaResponse', 'SRP must come first')
    await expectException(
      pool.answer(step, { ANSWER: '4' }),
      'NotAuthorized',
      'Invalid session for the user.',
    )
  })

  test('custom challenges whose Lambda fails leave no session', async () => {
    const pool = createPoolClient(
      quiz({
        VerifyAuthChallengeResponse() {
          throw new Error('broken')
        },
      }),
    )
    const step = await pool.initiate('CUSTOM_AUTH', {})
    await expectException(
      pool.answer(step, { ANSWER: '4' }),
      'UserLambdaValidation',
      'VerifyAuthChallengeResponse failed',
    )
    await expectException(
      pool.answer(step, { ANSWER: '4' }),
      'NotAuthorized',
      'Invalid session for the user.',
    )
  })
})

describe('PreTokenGeneration', () => {
  test('the first version of the trigger changes the ID token and the groups', async () => {
    const pool = createPoolClient({
      triggers: {
        PreTokenGeneration({ response }) {
          response.claimsOverrideDetails = {
            claimsToAddOrOverride: { team: 'engines', sub: 'mallory' },
            claimsToSuppress: ['email', 'aud'],
            groupOverrideDetails: { groupsToOverride: ['computers'] },
          }
        },
      },
    })
    const { AuthenticationResult } = await byPassword(pool)
    const [access, id] = [
      decodeJwt(AuthenticationResult.AccessToken),
      decodeJwt(AuthenticationResult.IdToken),
    ]
    expect(id).toMatchObject({ team: 'engines', aud: 'local', 'cognito:groups': ['computers'] })
    expect(id.sub).not.toBe('mallory')
    expect(id).not.toHaveProperty('email')
    expect(access).not.toHaveProperty('team')
  })

  test('the later versions of the trigger change both tokens', async () => {
    const pool = createPoolClient({
      triggers: {
        PreTokenGeneration({ response }) {
          response.claimsAndScopeOverrideDetails = {
            accessTokenGeneration: {
              claimsToAddOrOverride: { plan: { seats: 5 } },
              scopesToAdd: ['orders/read'],
            },
            idTokenGeneration: { claimsToSuppress: ['email'] },
          }
        },
      },
    })
    const { AuthenticationResult } = await byPassword(pool)
    expect(decodeJwt(AuthenticationResult.AccessToken)).toMatchObject({
      plan: { seats: 5 },
      scope: 'aws.cognito.signin.user.admin orders/read',
    })
    expect(decodeJwt(AuthenticationResult.IdToken)).not.toHaveProperty('email')
  })

  test('the trigger receives the reason for the tokens', async () => {
    const sources: string[] = []
    const pool = createPoolClient({
      users: [{ username: 'ada', password: right, temporary: true }],
      triggers: { PreTokenGeneration: ({ triggerSource }) => void sources.push(triggerSource) },
    })
    const step = await byPassword(pool)
    const { AuthenticationResult } = await pool.answer(step, { NEW_PASSWORD: right })
    await byPassword(pool)
    await pool.call('GetTokensFromRefreshToken', {
      ClientId: 'local',
      RefreshToken: AuthenticationResult.RefreshToken,
    })
    expect(sources).toEqual([
      'TokenGeneration_NewPasswordChallenge',
      'TokenGeneration_Authentication',
      'TokenGeneration_RefreshTokens',
    ])
  })
})

describe('A message', () => {
  test('a message has the words of the trigger, or those of the pool', async () => {
    const options: PoolOptions = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }
    const plain = createPoolClient(options)
    await byPassword(plain)
    expect(plain.pool.outbox.latest()?.text).toBe(`Your authentication code is ${plain.code}.`)
    const worded = createPoolClient({
      ...options,
      triggers: {
        CustomMessage({ request: { codeParameter }, triggerSource, response }) {
          response.emailSubject = triggerSource
          response.emailMessage = `Use ${codeParameter}!`
        },
      },
    })
    await byPassword(worded)
    expect(worded.pool.outbox.latest()).toMatchObject({
      subject: 'CustomMessage_Authentication',
      text: `Use ${worded.code}!`,
    })
  })
})

describe('An invitation', () => {
  test('an invitation quotes the password exactly', async () => {
    const pool = createPoolClient()
    const TemporaryPassword = "Pa$$w0rd$&$'{username}"
    const UserAttributes = [{ Name: 'email', Value: 'bob@example.com' }]
    await pool.call('AdminCreateUser', {
      ...{ UserPoolId: pool.pool.id, Username: '$&bob', TemporaryPassword, UserAttributes },
      DesiredDeliveryMediums: ['EMAIL'],
    })
    expect(pool.pool.outbox.latest()?.text).toBe(
      `Your username is $&bob and temporary password is ${TemporaryPassword}.`,
    )
  })
})

describe('The response of a trigger', () => {
  test('a response may hold null for nothing, as in JSON', async () => {
    const nothing = { claimsToAddOrOverride: null, claimsToSuppress: null, scopesToAdd: null }
    const details = { accessTokenGeneration: nothing, idTokenGeneration: null, groupOverrideDetails: null }
    const pool = createPoolClient({
      triggers: {
        PreTokenGeneration({ response }) {
          Object.assign(response, { claimsOverrideDetails: nothing, claimsAndScopeOverrideDetails: details })
        },
        DefineAuthChallenge({ response }) {
          Object.assign(response, { challengeName: 'CUSTOM_CHALLENGE', issueTokens: null })
        },
        CreateAuthChallenge({ response }) {
          Object.assign(response, { publicChallengeParameters: null, challengeMetadata: null })
        },
      },
    })
    await expect(byPassword(pool)).resolves.toHaveProperty('AuthenticationResult')
    await expect(pool.initiate('CUSTOM_AUTH', {})).resolves.toHaveProperty('ChallengeName')
  })

  test('a response that is no JSON, or lacks the words of the message, is reported as an error of the Lambda', async () => {
    for (const emailMessage of [5, {}, 5n]) {
      const CustomMessage = ({ response }: { response: object }) => {
        Object.assign(response, { emailMessage })
      }
      const pool = createPoolClient({
        mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
        triggers: { CustomMessage },
      })
      await expectException(byPassword(pool), 'InvalidLambdaResponse')
    }
  })
})

describe('UserMigration', () => {
  const migrating: PoolOptions = {
    users: [],
    triggers: {
      UserMigration({ userName, request: { password }, response }) {
        if (userName !== 'grace' || password !== 'old-Passw0rd') throw new Error('Who?')
        response.userAttributes = { email: 'grace@example.com', email_verified: 'true' }
        response.finalUserStatus = 'CONFIRMED'
      },
    },
  }
  const come = (pool: PoolClient, PASSWORD: string, USERNAME = 'grace') =>
    pool.initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD })

  test('a user of the old directory moves with the right password, and is a user of the pool from then on', async () => {
    const pool = createPoolClient(migrating)
    const { AuthenticationResult } = await come(pool, 'old-Passw0rd')
    expect(decodeJwt(AuthenticationResult.IdToken)).toMatchObject({ email: 'grace@example.com' })
    const { SRP_A, prove } = await pool.startSrp()
    const step = await pool.initiate('USER_SRP_AUTH', { USERNAME: 'grace', SRP_A })
    await expect(pool.answer(step, await prove(step, 'old-Passw0rd'))).resolves.toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('a user does not move with a wrong password, by SRP, or twice at the same moment', async () => {
    const pool = createPoolClient(migrating)
    await expectException(come(pool, 'wrong'), 'NotAuthorized', 'Incorrect username or password.')
    await expectException(
      come(pool, 'old-Passw0rd', 'unknown'),
      'NotAuthorized',
      'Incorrect username or password.',
    )
    const both = await Promise.allSettled([come(pool, 'old-Passw0rd'), come(pool, 'old-Passw0rd')])
    expect(both.map(({ status }) => status)).toContain('fulfilled')
    const { Users } = await pool.call('ListUsers', { UserPoolId: pool.pool.id })
    expect(Users).toHaveLength(1)
  })
})
