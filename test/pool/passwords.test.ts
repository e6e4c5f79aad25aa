/** Passwords: what the pool stores of one, how often it may be wrong, and what a client learns about a user. */
import { describe, expect, test } from 'vitest'
import { right } from './kit-session.js'
import { createPoolClient, expectException, type PoolClient } from './pool-client.js'

const by = (pool: PoolClient, PASSWORD: string, USERNAME = 'ada') =>
  pool.initiate('USER_PASSWORD_AUTH', { PASSWORD, USERNAME })
const wrong = ['NotAuthorized', 'Incorrect username or password.'] as const
const locked = ['NotAuthorized', 'Password attempts exceeded'] as const

describe('Stored passwords', () => {
  test('the pool stores no password, neither plain nor hashed', async () => {
    const pool = createPoolClient()
    await by(pool, right)
    const kept = JSON.stringify(await pool.pool.snapshot())
    expect(kept).not.toContain(right)
    expect(kept).toMatch(/"verifier":"[\da-f]{700,768}"/)
  })

  test('the pool compares a password exactly', async () => {
    const users = [{ username: 'ada', password: 'Pa\u0308sswort mit Leerzeichen 1!' }]
    await expect(
      by(createPoolClient({ users }), 'Pa\u0308sswort mit Leerzeichen 1!'),
    ).resolves.toHaveProperty('AuthenticationResult')
    for (const other of ['Pässwort mit Leerzeichen 1!', 'Pa\u0308sswort mit Leerzeichen 1! '])
      await expectException(by(createPoolClient({ users }), other), ...wrong)
  })
})

describe('A lock', () => {
  const failTimes = async (pool: PoolClient, times: number) => {
    for (let i = 0; i < times; i++) await expectException(by(pool, 'wrong'), ...wrong)
  }

  test('a lock begins after five failures, and each further one doubles it', async () => {
    const pool = createPoolClient()
    await failTimes(pool, 4)
    await expect(by(pool, right)).resolves.toHaveProperty('AuthenticationResult')
    await failTimes(pool, 5)
    for (const seconds of [1, 2, 4, 8]) {
      pool.advance(1000 * seconds - 1)
      await expectException(by(pool, right), ...locked)
      pool.advance(1)
      await failTimes(pool, 1)
    }
  })

  test('a lock ignores tries while it lasts', async () => {
    const pool = createPoolClient()
    await failTimes(pool, 5)
    for (let i = 0; i < 20; i++) await expectException(by(pool, 'wrong'), ...locked)
    pool.advance(1000)
    await expect(by(pool, right)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a lock lasts a quarter of an hour at most, and ends after as long a rest', async () => {
    const pool = createPoolClient()
    await failTimes(pool, 5)
    for (let i = 0; i < 12; i++) {
      pool.advance(15 * 60_000)
      await failTimes(pool, 1)
    }
    await expectException(by(pool, right), ...locked)
    pool.advance(15 * 60_000)
    await expect(by(pool, right)).resolves.toHaveProperty('AuthenticationResult')
    await failTimes(pool, 4)
    pool.advance(15 * 60_000 + 1)
    await failTimes(pool, 4)
    await expect(by(pool, right)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('a lock holds against many tries at the same moment', async () => {
    const pool = createPoolClient()
    const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => by(pool, `wrong-${i}`)))
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true)
    await expectException(by(pool, right), ...locked)

    // The right one is among them, and all have begun before the lock fell.
    const other = createPoolClient()
    const guesses = [...Array.from({ length: 20 }, (_, i) => `wrong-${i}`), right]
    const found = await Promise.allSettled(guesses.map((guess) => by(other, guess)))
    expect(found.map(({ status }) => status)).not.toContain('fulfilled')
  })

  test('proofs by SRP count for a lock, and wrong codes only with the option', async () => {
    const pool = createPoolClient()
    for (let i = 0; i < 5; i++) {
      const { SRP_A, prove } = await pool.startSrp()
      const step = await pool.initiate('USER_SRP_AUTH', { SRP_A })
      await expectException(pool.answer(step, await prove(step, 'wrong')), ...wrong)
    }
    await expectException(by(pool, right), ...locked)

    const strict = createPoolClient({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      quirks: { mfaLockout: true },
    })
    const step = await by(strict, right)
    const guess = () => strict.answer(step, { EMAIL_OTP_CODE: '000000' })
    for (let i = 0; i < 5; i++) await expectException(guess(), 'CodeMismatch')
    await expectException(
      guess(),
      'NotAuthorized',
      'Too many invalid credentials attempts. User temporarily locked.',
    )
  })
})

describe('A user who does not exist', () => {
  const legacy = { clients: [{ id: 'local', preventUserExistenceErrors: false }] }

  test('an unknown user is reported to an old client only', async () => {
    await expectException(
      by(createPoolClient(legacy), right, 'unknown'),
      'UserNotFound',
      'User does not exist.',
    )
    await expectException(by(createPoolClient(), right, 'unknown'), ...wrong)
    const { SRP_A } = await createPoolClient().startSrp()
    await expectException(
      createPoolClient(legacy).initiate('USER_SRP_AUTH', { USERNAME: 'unknown', SRP_A }),
      'UserNotFound',
    )
  })

  test('an unknown user gets a challenge by SRP, with the same salt each time and another for each name', async () => {
    const pool = createPoolClient()
    const startAttempt = async (USERNAME: string) => {
      const { SRP_A, prove } = await pool.startSrp()
      const step = await pool.initiate('USER_SRP_AUTH', { USERNAME, SRP_A })
      return { step, prove, ...step.ChallengeParameters }
    }
    const [one, again, other] = [
      await startAttempt('unknown'),
      await startAttempt('unknown'),
      await startAttempt('nemo'),
    ]
    expect(one.SALT).toMatch(/^[\da-f]{20,32}$/)
    expect(one.USER_ID_FOR_SRP).toMatch(/^[\da-f]{8}-/)
    expect([again.SALT, again.USER_ID_FOR_SRP]).toEqual([one.SALT, one.USER_ID_FOR_SRP])
    expect(other.SALT).not.toBe(one.SALT)
    expect(again.SRP_B).not.toBe(one.SRP_B)
    await expectException(pool.answer(one.step, await one.prove(one.step)), ...wrong)
  })

  test('an unknown user is found by the id of SRP as well as by the name', async () => {
    const { initiate, startSrp } = createPoolClient({ usernameAttributes: ['email'], users: [] })
    const { SRP_A } = await startSrp()
    const startAttempt = async (USERNAME: string) =>
      (await initiate('USER_SRP_AUTH', { USERNAME, SRP_A })).ChallengeParameters
    const { SALT, USER_ID_FOR_SRP } = await startAttempt('unknown@example.com')
    expect(await startAttempt(USER_ID_FOR_SRP)).toMatchObject({ SALT, USER_ID_FOR_SRP })
  })

  test('an unknown user has no device, with the same exception as a known user', async () => {
    const pool = createPoolClient({ devices: true })
    const DEVICE_KEY = 'us-east-1_00000000-0000-4000-8000-000000000000'
    for (const USERNAME of ['ada', 'unknown']) {
      const { SRP_A, prove } = await pool.startSrp()
      const step = await pool.initiate('USER_SRP_AUTH', { USERNAME, SRP_A })
      const proof = await prove(step, 'wrong')
      await expectException(
        pool.answer(step, { ...proof, DEVICE_KEY }),
        'ResourceNotFound',
        'Device does not exist.',
      )
    }
  })

  test('a name that is too long is rejected, for known and unknown users', async () => {
    const pool = createPoolClient()
    await expectException(by(pool, right, 'x'.repeat(2049)), 'InvalidParameter', "Value at 'username'")
    await expectException(by(pool, right, 'x'.repeat(2048)), ...wrong)
  })

  test('an unknown user is offered a code that never comes and is never right', async () => {
    const pool = createPoolClient({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    const step = await pool.initiate('USER_AUTH', {
      USERNAME: 'unknown@example.com',
      PREFERRED_CHALLENGE: 'EMAIL_OTP',
    })
    expect(step).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'u***@e***' },
      AvailableChallenges: ['EMAIL_OTP'],
    })
    expect(pool.pool.outbox.messages).toEqual([])
    await expectException(
      pool.answer(step, { USERNAME: 'unknown@example.com', EMAIL_OTP_CODE: '12345678' }),
      'CodeMismatch',
    )
  })

  test('the Lambda triggers get the fact that the user is unknown', async () => {
    const heard: unknown[] = []
    const pool = createPoolClient({
      triggers: {
        DefineAuthChallenge({ request, response }) {
          heard.push(request.userNotFound)
          response.issueTokens = true
        },
      },
    })
    await expectException(pool.initiate('CUSTOM_AUTH', { USERNAME: 'unknown' }), ...wrong)
    expect(heard).toEqual([true])
  })

  test('an unknown user and an unconfirmed user look the same, with the option', async () => {
    const users = [{ username: 'ada', password: right, status: 'UNCONFIRMED' as const }]
    await expectException(by(createPoolClient({ users }), 'wrong'), 'UserNotConfirmed')
    const silent = createPoolClient({ users, quirks: { revealUnconfirmedUsers: false } })
    await expectException(by(silent, 'wrong'), ...wrong)
    await expectException(by(silent, right), 'UserNotConfirmed', 'User is not confirmed.')
  })
})

describe('A username', () => {
  const users = [
    {
      username: 'ada',
      password: right,
      attributes: { email: 'Ada@Example.com', phone_number: '+15555551234', preferred_username: 'countess' },
    },
  ]

  test('a verified address is a name, where the pool has aliases', async () => {
    const pool = createPoolClient({ users, aliasAttributes: ['email', 'phone_number', 'preferred_username'] })
    for (const name of ['ada', 'ADA', 'ada@example.com', '+15555551234', 'countess'])
      await expect(by(pool, right, name)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('an address that is not verified is no name', async () => {
    const [{ attributes }] = users as [(typeof users)[0]]
    const pool = createPoolClient({
      users: [{ username: 'ada', password: right, attributes: { ...attributes, email_verified: 'false' } }],
      aliasAttributes: ['email'],
    })
    await expectException(by(pool, right, 'ada@example.com'), ...wrong)
  })

  test('names differ by case, where the pool distinguishes it', async () => {
    await expectException(by(createPoolClient({ caseSensitive: true }), right, 'Ada'), ...wrong)
  })

  test('a name is canonical after the first step, where the address is the username', async () => {
    const pool = createPoolClient({
      usernameAttributes: ['email'],
      users: [{ username: 'ada@example.com', password: right }],
    })
    const { SRP_A, prove } = await pool.startSrp()
    const step = await pool.initiate('USER_SRP_AUTH', { USERNAME: 'ADA@example.com', SRP_A })
    const { USERNAME, USER_ID_FOR_SRP } = step.ChallengeParameters
    expect(USER_ID_FOR_SRP).toMatch(/^[\da-f]{8}-/)
    expect(USERNAME).toBe(USER_ID_FOR_SRP)
    await expect(pool.answer(step, await prove(step))).resolves.toHaveProperty('AuthenticationResult')
  })
})

describe('A new password', () => {
  test('a new password is rejected together with the name of another user', async () => {
    const users = [
      { username: 'ada', password: right, temporary: true },
      { username: 'bob', attributes: { preferred_username: 'countess' } },
    ]
    const pool = createPoolClient({ aliasAttributes: ['preferred_username'], users })
    const answer = { NEW_PASSWORD: 'Better-h0rse', 'userAttributes.preferred_username': 'countess' }
    await expectException(pool.answer(await by(pool, right), answer), 'AliasExists')
    await expect(by(pool, right)).resolves.toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
  })
})
