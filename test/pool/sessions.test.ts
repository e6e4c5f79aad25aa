/**
 * The session between two steps is opaque, belongs to one user, client and challenge, and is valid for one answer.
 */
import { describe, expect, test } from 'vitest'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { timestamp } from '../../src/srp/timestamp.js'
import { secret } from './challenge-fixtures.js'
import { right } from './kit-session.js'
import { type Body, createPoolClient, expectException, type PoolClient } from './pool-client.js'

const mail: PoolOptions = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }
const byPassword = ({ initiate }: PoolClient) => initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
const code = ({ code }: PoolClient) => ({ EMAIL_OTP_CODE: code })

const onlyOnce = 'Invalid session for the user, session can only be used once.'
const expired = 'Invalid session for the user, session is expired.'
const invalid = 'Invalid session for the user.'

describe('A session', () => {
  test('a session is as long as Cognito’s, looks like one, and differs each time', async () => {
    const pool = createPoolClient(mail)
    const [one, two] = [await byPassword(pool), await byPassword(pool)]
    expect(one.Session).toMatch(/^AYABe[\w-]{300,2000}$/)
    expect(two.Session).not.toBe(one.Session)
  })

  test('the right answer uses the session up', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    const answer = code(pool)
    await expect(pool.answer(step, answer)).resolves.toHaveProperty('AuthenticationResult')
    await expectException(pool.answer(step, answer), 'NotAuthorized', onlyOnce)
  })

  test('a session survives any number of wrong codes', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    for (let i = 0; i < 6; i++)
      await expectException(
        pool.answer(step, { EMAIL_OTP_CODE: '000000' }),
        'CodeMismatch',
        'Invalid code or auth state for the user.',
      )
    await expect(pool.answer(step, code(pool))).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a session survives an answer that lacks its key or its username', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    await expectException(
      pool.answer(step, {}),
      'InvalidParameter',
      'Missing required parameter EMAIL_OTP_CODE',
    )
    await expectException(
      pool.answer(step, { USERNAME: '' }),
      'InvalidParameter',
      'Missing required parameter USERNAME',
    )
    await expect(pool.answer(step, code(pool))).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a session lasts as long as the client says, and each step has a new one', async () => {
    const pool = createPoolClient({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP', 'SMS_MFA'] },
      clients: [{ id: 'web', authSessionMinutes: 5 }],
      users: [
        { username: 'ada', password: right, attributes: { email: 'a@b.c', phone_number: '+15555551234' } },
      ],
    })
    const choice = await byPassword(pool)
    pool.advance(5 * 60_000)
    const step = await pool.answer(choice, { ANSWER: 'EMAIL_OTP' })
    pool.advance(5 * 60_000)
    await expect(pool.answer(step, code(pool))).resolves.toHaveProperty('AuthenticationResult')
    const late = await byPassword(pool)
    pool.advance(5 * 60_000 + 1)
    await expectException(pool.answer(late, { ANSWER: 'EMAIL_OTP' }), 'NotAuthorized', expired)
  })

  test('an invented session is rejected', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    const forged = step.Session.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A'))
    await expectException(pool.respond('EMAIL_OTP', code(pool), forged), 'NotAuthorized', invalid)
    await expectException(
      pool.respond('EMAIL_OTP', code(pool)),
      'InvalidParameter',
      'Missing required parameter Session',
    )
    await expectException(
      pool.respond('EMAIL_OTP', code(pool), 'too short'),
      'InvalidParameter',
      "Value at 'session'",
    )
  })

  test('a session belongs to one challenge', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    await expectException(
      pool.respond('SMS_MFA', { SMS_MFA_CODE: pool.code }, step.Session),
      'NotAuthorized',
      invalid,
    )
    await expectException(
      pool.respond('NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: 'x' }, step.Session),
      'NotAuthorized',
      invalid,
    )
    await expect(pool.answer(step, code(pool))).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a session belongs to one user, under each of the names', async () => {
    const pool = createPoolClient({
      ...mail,
      aliasAttributes: ['email'],
      users: ['ada', 'bob'].map((username) => ({
        username,
        password: right,
        attributes: { email: `${username}@example.com` },
      })),
    })
    const step = await byPassword(pool)
    await expectException(pool.answer(step, { ...code(pool), USERNAME: 'bob' }), 'NotAuthorized', invalid)
    await expectException(pool.answer(step, { ...code(pool), USERNAME: 'unknown' }), 'NotAuthorized', invalid)
    await expect(pool.answer(step, { ...code(pool), USERNAME: 'ada@example.com' })).resolves.toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('a session belongs to one client', async () => {
    const pool = createPoolClient({ ...mail, clients: [{ id: 'web' }, { id: 'other' }] })
    const step = await byPassword(pool)
    await expectException(
      pool.respond('EMAIL_OTP', code(pool), step.Session, { ClientId: 'other' }),
      'NotAuthorized',
      invalid,
    )
  })

  test('one of two answers at the same moment is accepted', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    const answers = await Promise.allSettled([1, 2, 3].map(() => pool.answer(step, code(pool))))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  test('a session of a deleted user is rejected', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    const answer = code(pool)
    await pool.call('AdminDeleteUser', { UserPoolId: pool.pool.id, Username: 'ada' })
    await expect(pool.answer(step, answer)).rejects.toThrow()
  })

  test('a session of a user who is disabled in the meantime leads to no tokens', async () => {
    for (const [operation, exception] of [
      ['AdminResetUserPassword', 'PasswordResetRequired'],
      ['AdminDisableUser', 'NotAuthorized'],
    ] as const) {
      const pool = createPoolClient({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
      const step = await pool.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
      const answer = code(pool)
      await pool.call(operation, { UserPoolId: pool.pool.id, Username: 'ada' })
      await expectException(pool.answer(step, answer), exception)
    }
  })

  test('a session for a new password is void after another password was set', async () => {
    for (const atOnce of [false, true]) {
      const pool = createPoolClient({ users: [{ username: 'ada', password: right, temporary: true }] })
      const steps = [await byPassword(pool), await byPassword(pool)]
      const change = (step: Body) => pool.answer(step, { NEW_PASSWORD: `Better-h0rse${steps.indexOf(step)}` })
      if (!atOnce) await change(steps[0])
      const [one, two] = await Promise.allSettled(steps.slice(atOnce ? 0 : 1).map(change))
      if (atOnce) expect([one?.status, two?.status].sort()).toEqual(['fulfilled', 'rejected'])
      else
        await expectException(Promise.reject((one as PromiseRejectedResult).reason), 'NotAuthorized', invalid)
    }
  })

  test('a session is invalid for the next user of the same name, even if the change came while it was created', async () => {
    const pool: PoolClient = createPoolClient({
      ...mail,
      triggers: {
        async CustomMessage({ userPoolId: UserPoolId }) {
          const Username = 'ada'
          await pool.call('AdminDeleteUser', { UserPoolId, Username })
          await pool.call('AdminCreateUser', {
            UserPoolId,
            Username,
            MessageAction: 'SUPPRESS',
            UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
          })
        },
      },
    })
    const step = await byPassword(pool)
    await expectException(pool.answer(step, code(pool)), 'UserNotFound', 'User does not exist.')
  })

  test('a pool has at most ten thousand sessions, and then drops the oldest', async () => {
    const { pool } = createPoolClient()
    const state: Body = await pool.snapshot()
    const waiting = { clientId: pool.clientId, expiresAt: Number.MAX_SAFE_INTEGER, claimed: false }
    const signInSessions = Array.from({ length: 10_000 }, (_, i) => [`AYABe${i}`, waiting])
    state.pools.$map[0][1].signInSessions.$map = signInSessions
    const later = createPoolClient({ state })
    const step = await later.initiate('USER_AUTH', {})
    const after: Body = await later.pool.snapshot()
    const names = after.pools.$map[0][1].signInSessions.$map.map(([name]: [string]) => name)
    expect(names).toHaveLength(10_000)
    expect([names[0], names.at(-1)]).toEqual(['AYABe1', step.Session])
  })

  test('a wrong password ends the session', async () => {
    const pool = createPoolClient({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    const step = await pool.initiate('USER_AUTH', {})
    const wrong = { ANSWER: 'PASSWORD', PASSWORD: 'wrong' }
    await expectException(pool.answer(step, wrong), 'NotAuthorized', 'Incorrect username or password.')
    await expectException(pool.answer(step, wrong), 'NotAuthorized', onlyOnce)
  })
})

describe('A code', () => {
  test('a newer code replaces a code', async () => {
    const pool = createPoolClient(mail)
    const older = await byPassword(pool)
    const first = code(pool)
    const newer = await byPassword(pool)
    await expectException(pool.answer(older, first), 'CodeMismatch')
    await expectException(pool.answer(older, code(pool)), 'CodeMismatch')
    await expect(pool.answer(newer, code(pool))).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a code goes to the address of the user, even if the call names another', async () => {
    const EMAIL = 'eve@example.com'
    const second = createPoolClient(mail)
    await second.initiate('USER_PASSWORD_AUTH', { PASSWORD: right, EMAIL })
    const first = createPoolClient({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    await first.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'EMAIL_OTP', EMAIL })
    await first.answer(await first.initiate('USER_AUTH', {}), { ANSWER: 'EMAIL_OTP', EMAIL })
    const sent = [second, first].flatMap(({ pool }) => pool.outbox.messages.map(({ to }) => to))
    expect(sent).toEqual(['ada@example.com', 'ada@example.com', 'ada@example.com'])
  })

  test('a code never goes to an address that no user could have', async () => {
    const pool = createPoolClient({ ...mail, users: [{ username: 'ada', password: right }] })
    const step = await byPassword(pool)
    for (const EMAIL of ['ada', 'ada@example..com', `ada@${'x'.repeat(2048)}`])
      await expectException(pool.answer(step, { EMAIL }), 'InvalidParameter')
    await expect(pool.answer(step, { EMAIL: 'ada@example.com' })).resolves.toHaveProperty('Session')
  })

  test('a code verifies no address that the user no longer has', async () => {
    const pool = createPoolClient(mail)
    const step = await byPassword(pool)
    const changed = [
      { Name: 'email', Value: 'new@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ]
    const who = { UserPoolId: pool.pool.id, Username: 'ada' }
    await pool.call('AdminUpdateUserAttributes', { ...who, UserAttributes: changed })
    await expectException(pool.answer(step, code(pool)), 'CodeMismatch')
    const { UserAttributes } = await pool.call('AdminGetUser', who)
    expect(UserAttributes).toEqual(expect.arrayContaining(changed))
  })

  test('a code does not make an address the alias of a second user', async () => {
    const users = [
      { username: 'ada', password: right, attributes: { email: 'bob@example.com', email_verified: 'false' } },
      { username: 'bob', attributes: { email: 'bob@example.com' } },
    ]
    const pool = createPoolClient({ ...mail, aliasAttributes: ['email'], users })
    const step = await byPassword(pool)
    await expectException(
      pool.answer(step, code(pool)),
      'AliasExists',
      'An account with the email already exists.',
    )
  })

  test('a code goes nowhere without an address', async () => {
    const pool = createPoolClient({ ...mail, users: [{ username: 'ada', password: right }] })
    const step = await byPassword(pool)
    for (const answer of [{}, { EMAIL: '' }])
      await expectException(pool.answer(step, answer), 'InvalidParameter', 'Missing required parameter EMAIL')
    expect(pool.pool.outbox.messages).toEqual([])
  })

  test('a code of an authenticator app counts once, in any session', async () => {
    const pool = createPoolClient({
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
      users: [
        { username: 'ada', password: right, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } },
      ],
    })
    const steps = [await byPassword(pool), await byPassword(pool)] as const
    const answer = { SOFTWARE_TOKEN_MFA_CODE: await totp(secret, pool.now()) }
    const answers = await Promise.allSettled(steps.map((step) => pool.answer(step, answer)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = steps[answers.findIndex(({ status }) => status === 'rejected')]
    await expectException(
      pool.answer(left, answer),
      'ExpiredCode',
      'Your software token has already been used once.',
    )
    await expectException(
      pool.answer(left, { SOFTWARE_TOKEN_MFA_CODE: '000000' }),
      'CodeMismatch',
      'Invalid code received for user',
    )
    pool.advance(30_000)
    const next = { SOFTWARE_TOKEN_MFA_CODE: await totp(secret, pool.now()) }
    await expect(pool.answer(left, next)).resolves.toHaveProperty('AuthenticationResult')
  })
})

describe('The set-up of an authenticator app', () => {
  const begin = async (quirks = {}) => {
    const pool = createPoolClient({ mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] }, quirks })
    const step = await byPassword(pool)
    const associated = await pool.call('AssociateSoftwareToken', { Session: step.Session })
    const verify = (UserCode: string, Session: string = associated.Session) =>
      pool.call('VerifySoftwareToken', { Session, UserCode })
    return { pool, step, associated, verify, shown: () => totp(associated.SecretCode, pool.now()) }
  }

  test('the set-up needs three sessions, each valid for its step only', async () => {
    const { pool, step, associated, verify, shown } = await begin()
    const superseded = ['NotAuthorized', 'Invalid session for the user.'] as const
    await expectException(pool.call('AssociateSoftwareToken', { Session: step.Session }), ...superseded)
    const verified = await verify(await shown())
    expect(verified.Status).toBe('SUCCESS')
    await expectException(verify(await shown()), ...superseded)
    await expectException(pool.respond('MFA_SETUP', {}, associated.Session), ...superseded)
    await expect(pool.respond('MFA_SETUP', {}, verified.Session)).resolves.toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('the set-up is closed in a pool without authenticator apps', async () => {
    const pool = createPoolClient({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      users: [{ username: 'ada', password: right }],
    })
    const { Session, ChallengeParameters } = await byPassword(pool)
    expect(ChallengeParameters.MFAS_CAN_SETUP).toBe('["EMAIL_OTP"]')
    await expectException(
      pool.call('AssociateSoftwareToken', { Session }),
      'SoftwareTokenMFANotFound',
      'Software Token MFA has not been enabled by the userPool',
    )
    await expect(pool.respond('MFA_SETUP', { EMAIL: 'new@example.com' }, Session)).resolves.toMatchObject({
      ChallengeName: 'EMAIL_OTP',
    })
  })

  test('the set-up accepts an address as EMAIL, as Amplify sends it, and as email, as the guide prints it', async () => {
    for (const key of ['EMAIL', 'email']) {
      const pool = createPoolClient({
        mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
        users: [{ username: 'ada', password: right }],
      })
      const step = await pool.answer(await byPassword(pool), { [key]: 'new@example.com' })
      expect(step).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
      expect(pool.pool.outbox.latest()).toMatchObject({ to: 'new@example.com' })
    }
  })

  test('the set-up survives a wrong code, unless an option ends it', async () => {
    const wrong = ['EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA'] as const
    const lenient = await begin()
    await expectException(lenient.verify('000000'), ...wrong)
    await expect(lenient.verify(await lenient.shown())).resolves.toMatchObject({ Status: 'SUCCESS' })
    const strict = await begin({ endSessionOnWrongSetupCode: true })
    await expectException(strict.verify('000000'), ...wrong)
    await expectException(
      strict.verify(await strict.shown()),
      'NotAuthorized',
      'Invalid session for the user',
    )
  })

  test('a second set-up replaces the secret of the first', async () => {
    const { pool, associated, verify, shown } = await begin()
    const again = await pool.call('AssociateSoftwareToken', { Session: associated.Session })
    await expectException(verify(await shown(), again.Session), 'EnableSoftwareTokenMFA')
    await expect(verify(await totp(again.SecretCode, pool.now()), again.Session)).resolves.toMatchObject({
      Status: 'SUCCESS',
    })
  })

  test('the app is enabled once the code is right, and that code is used up', async () => {
    const { pool, verify, shown } = await begin()
    await verify(await shown())
    const next = await byPassword(pool)
    expect(next.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    await expectException(pool.answer(next, { SOFTWARE_TOKEN_MFA_CODE: await shown() }), 'ExpiredCode')
  })

  test('the set-up is rejected in any session once there is a second factor', async () => {
    const pool = createPoolClient({
      mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
      users: [{ username: 'ada', password: right }],
    })
    const associate = async (step: Body) => pool.call('AssociateSoftwareToken', { Session: step.Session })
    const verify = async ({ SecretCode, Session }: Body) =>
      pool.call('VerifySoftwareToken', { Session, UserCode: await totp(SecretCode, pool.now()) })
    const [own, bare, mailed] = [await byPassword(pool), await byPassword(pool), await byPassword(pool)]
    const [begun, scanned] = [await byPassword(pool), await associate(await byPassword(pool))]
    const sent = await pool.answer(mailed, { EMAIL: 'eve@example.com' })
    const verified = await verify(await associate(own))

    await expectException(associate(begun), 'NotAuthorized', invalid)
    await expectException(verify(scanned), 'NotAuthorized', invalid)
    await expectException(pool.answer(bare, { EMAIL: 'eve@example.com' }), 'NotAuthorized', invalid)
    await expectException(pool.answer(sent, code(pool)), 'CodeMismatch')
    await expect(pool.respond('MFA_SETUP', {}, verified.Session)).resolves.toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('the set-up cannot be skipped', async () => {
    const { pool, associated } = await begin()
    await expectException(pool.respond('MFA_SETUP', {}, associated.Session), 'InvalidParameter')
  })
})

describe('SRP', () => {
  const begin = async (pool: PoolClient, flow = 'USER_SRP_AUTH', more = {}) => {
    const client = await pool.startSrp()
    const step: Body = await pool.initiate(flow, { SRP_A: client.SRP_A, ...more })
    return { ...client, step }
  }

  test('SRP has no session as the first step, and one later', async () => {
    const pool = createPoolClient({ policies: { firstFactors: ['PASSWORD'] } })
    expect((await begin(pool)).step.Session).toBeUndefined()
    const chosen = await begin(pool, 'USER_AUTH', { PREFERRED_CHALLENGE: 'PASSWORD_SRP' })
    expect(chosen.step).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER', Session: expect.any(String) })
    await expect(pool.answer(chosen.step, await chosen.prove(chosen.step))).resolves.toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('a secret block is used up by a right or a wrong proof', async () => {
    const pool = createPoolClient()
    for (const password of [right, 'wrong']) {
      const { step, prove } = await begin(pool)
      await pool.answer(step, await prove(step, password)).catch(() => {})
      await expectException(pool.answer(step, await prove(step)), 'NotAuthorized', onlyOnce)
    }
  })

  test('a password that was changed in the meantime proves nothing', async () => {
    const pool = createPoolClient()
    const { step, prove } = await begin(pool)
    const Password = 'Another-h0rse!'
    const change = { UserPoolId: pool.pool.id, Username: 'ada', Password, Permanent: true }
    await pool.call('AdminSetUserPassword', change)
    await expectException(
      pool.answer(step, await prove(step)),
      'NotAuthorized',
      'Incorrect username or password.',
    )
  })

  test('a secret block that was tampered with, or belongs to another user, is rejected', async () => {
    const pool = createPoolClient()
    const [one, two] = [await begin(pool), await begin(pool)]
    const proof = await one.prove(one.step)
    const block = one.step.ChallengeParameters.SECRET_BLOCK.replace(/^./, (letter: string) =>
      letter === 'A' ? 'B' : 'A',
    )
    await expectException(
      pool.answer(one.step, { ...proof, PASSWORD_CLAIM_SECRET_BLOCK: block }),
      'NotAuthorized',
    )
    const { SECRET_BLOCK } = two.step.ChallengeParameters
    await expectException(
      pool.answer(one.step, { ...proof, PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK }),
      'NotAuthorized',
      'Incorrect username or password.',
    )
  })

  test.each([
    ['a clock five minutes off', 5 * 60_000, true],
    ['a clock more than that ahead', 5 * 60_000 + 1000, false],
    ['a clock more than that behind', -5 * 60_000 - 1000, false],
  ])('SRP accepts %s', async (_, off, passes) => {
    const pool = createPoolClient()
    const { step, prove } = await begin(pool)
    const call = pool.answer(step, await prove(step, right, timestamp(pool.now() + off)))
    if (passes) await expect(call).resolves.toHaveProperty('AuthenticationResult')
    else await expectException(call, 'NotAuthorized', 'Incorrect username or password.')
  })

  test.each([
    ['a day with a leading zero', (stamp: string) => stamp.replace(/ (\d) /, ' 0$1 ')],
    ['another time zone', (stamp: string) => stamp.replace('UTC', 'GMT')],
    ['the wrong day of the week', (stamp: string) => stamp.replace(/^Sat/, 'Sun')],
  ])('%s is rejected, even with a right signature', async (_, write) => {
    const pool = createPoolClient()
    const { step, prove } = await begin(pool)
    const stamp = write(timestamp(pool.now()))
    expect(stamp).not.toBe(timestamp(pool.now()))
    const proof = await prove(step, right, stamp)
    await expectException(pool.answer(step, proof), 'NotAuthorized', 'Incorrect username or password.')
  })

  test.each([
    ['2026-03-07T09:05:03Z'],
    ['Sat, 07 Mar 2026 09:05:03 GMT'],
    ['Sat Mar 07 2026 09:05:03 GMT+0000 (Coordinated Universal Time)'],
    ['sam. mars 7 09:05:03 UTC 2026'],
    ['1772874303000'],
    ['x'],
  ])(
    'a TIMESTAMP of the form %s gets the format in the answer, and the challenge stays',
    async (TIMESTAMP) => {
      const pool = createPoolClient()
      const { step, prove } = await begin(pool)
      const proof = await prove(step)
      await expectException(
        pool.answer(step, { ...proof, TIMESTAMP }),
        'InvalidParameter',
        'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
      )
      await expect(pool.answer(step, proof)).resolves.toHaveProperty('AuthenticationResult')
    },
  )

  test.each(['0', 'not hex', ''])('SRP_A = "%s" is rejected', async (SRP_A) => {
    await expectException(createPoolClient().initiate('USER_SRP_AUTH', { SRP_A }), 'InvalidParameter')
  })

  test('SRP_A = N is rejected', async () => {
    const { N } = await import('../../src/srp/group.js')
    await expectException(
      createPoolClient().initiate('USER_SRP_AUTH', { SRP_A: N.toString(16) }),
      'InvalidParameter',
    )
  })
})
