/** The steps between the right first factor and the tokens: the kit meets each of them in a real pool. */
import { describe, expect, test } from 'vitest'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { secret } from './challenge-fixtures.js'
import { createKitSession, right } from './kit-session.js'
import { transports } from './transports.js'

const email = 'ada@example.com'
const phone = '+15555551234'
const ada = { username: 'ada', password: right }
const all = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
const reached = { email, phone_number: phone }
const preferred = (preferred: (typeof all)[number]) => ({ mfa: { enabled: all, preferred } })

describe.each(Object.entries(transports))('%s', (_, transport) => {
  const startAttempt = async (options: PoolOptions, config = {}) => {
    const kit = await createKitSession(options, config, transport)
    await kit.signIn()
    return kit
  }

  describe('The status of the account', () => {
    test('an unconfirmed user enters the code that was sent and is signed in', async () => {
      const kit = await startAttempt({ users: [{ ...ada, status: 'UNCONFIRMED', attributes: { email } }] })
      kit.expectChallenge('confirm-sign-up')
      expect(kit.pool.outbox.latest()).toMatchObject({ to: email, purpose: 'sign-up' })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject({ status: 'signed-in' })
    })

    test('a user whose password must be reset gets a code and sets a new password', async () => {
      const kit = await startAttempt({
        users: [{ ...ada, status: 'RESET_REQUIRED', attributes: { email } }],
      })
      kit.expectChallenge('reset-password')
      await kit.answer({ code: kit.code, password: 'Better-h0rse' })
      expect(kit.state).toMatchObject({ status: 'signed-in' })
    })

    test('a disabled user learns it only after the right password', async () => {
      const kit = await startAttempt({
        mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
        users: [{ ...ada, disabled: true, attributes: { email } }],
      })
      expect(kit.state.error).toMatchObject({ code: 'user-disabled' })
      expect(kit.pool.outbox.messages).toEqual([])
      await kit.signIn('ada', 'wrong')
      expect(kit.state.error).toMatchObject({ code: 'wrong-credentials' })
    })
  })

  describe('A temporary password', () => {
    test('a temporary password is changed, and an authenticator set up, before there are tokens', async () => {
      const kit = await startAttempt({
        mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] },
        attributes: [{ name: 'birthdate', required: true }],
        users: [{ ...ada, temporary: true, attributes: { email } }],
      })
      expect(kit.expectChallenge('NEW_PASSWORD_REQUIRED')).toMatchObject({
        required: ['birthdate'],
        present: ['email', 'email_verified'],
      })
      await kit.answer({ password: 'Better-h0rse', attributes: { birthdate: '1815-12-10' } })
      const setup = kit.expectChallenge('MFA_SETUP')
      if (setup.method !== 'app') throw new Error('There is no choice to make here.')
      await kit.answer({ code: await totp(setup.secret, kit.now()) })
      expect(kit.state).toMatchObject({ status: 'signed-in' })

      const later = kit.again()
      await later.signIn('ada', 'Better-h0rse')
      later.expectChallenge('SOFTWARE_TOKEN_MFA')
    })

    test('a temporary password that is too old is rejected', async () => {
      const kit = await createKitSession({ users: [{ ...ada, temporary: true }] }, {}, transport)
      const week = 7 * 24 * 3600_000
      // The time that a proof by SRP is given with is the kit's, and not the test's.
      const raw = (PASSWORD: string) =>
        kit.call('InitiateAuth', {
          ClientId: kit.pool.clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'ada', PASSWORD },
        })
      kit.advance(week)
      await expect(raw(right)).resolves.toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
      kit.advance(1)
      const text = 'user account has expired, it must be reset by an administrator.'
      await expect(raw(right)).rejects.toSatisfy((error) => error.mentions(text))
      const later = kit.again({ flow: 'USER_PASSWORD_AUTH' })
      await later.signIn()
      expect(later.state.error).toMatchObject({ code: 'temporary-password-expired' })
    })
  })

  describe('The second factor', () => {
    const tokens = { status: 'signed-in' }

    test('a pool without second factors asks for none', async () => {
      const user = { ...ada, attributes: reached, authenticator: secret, ...preferred('SMS_MFA') }
      expect((await startAttempt({ users: [user] })).state).toMatchObject(tokens)
    })

    test.each([
      ['optional, and nothing turned on', 'OPTIONAL', { attributes: reached }, 'signed-in'],
      [
        'optional, and one preferred',
        'OPTIONAL',
        { attributes: reached, ...preferred('EMAIL_OTP') },
        'EMAIL_OTP',
      ],
      [
        'optional, and one turned on',
        'OPTIONAL',
        { attributes: reached, mfa: { enabled: ['SMS_MFA'] } },
        'SMS_MFA',
      ],
      [
        'optional, and two turned on',
        'OPTIONAL',
        { attributes: reached, authenticator: secret, mfa: { enabled: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] } },
        'SELECT_MFA_TYPE',
      ],
      ['required, and one preferred', 'ON', { attributes: reached, ...preferred('SMS_MFA') }, 'SMS_MFA'],
      ['required, and only an address', 'ON', { attributes: { email } }, 'EMAIL_OTP'],
      ['required, and only an app', 'ON', { authenticator: secret }, 'SOFTWARE_TOKEN_MFA'],
      ['required, and two addresses', 'ON', { attributes: reached }, 'SELECT_MFA_TYPE'],
      [
        'required, and an app and an address',
        'ON',
        { attributes: { email }, authenticator: secret },
        'SELECT_MFA_TYPE',
      ],
      ['required, and nothing at all', 'ON', {}, 'MFA_SETUP'],
    ] as const)('MFA that is %s continues with the expected step', async (_, mode, user, then) => {
      const { state } = await startAttempt({ mfa: { mode, methods: all }, users: [{ ...ada, ...user }] })
      expect(state.challenge?.name ?? state.status).toBe(then)
    })

    test('an address that answered as a factor is enabled and verified, and not preferred', async () => {
      const kit = await startAttempt({
        mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
        users: [{ ...ada, attributes: { email, email_verified: 'false' } }],
      })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(tokens)
      const user = await kit.call('AdminGetUser', { UserPoolId: kit.pool.id, Username: 'ada' })
      expect(user).toMatchObject({ UserMFASettingList: ['EMAIL_OTP'] })
      expect(user).not.toHaveProperty('PreferredMfaSetting')
      expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
    })

    test('an address can be given during the sign-in', async () => {
      const kit = await startAttempt({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] }, users: [ada] })
      kit.expectChallenge('MFA_SETUP')
      await kit.answer({ email })
      kit.expectChallenge('EMAIL_OTP')
      expect(kit.pool.outbox.latest()).toMatchObject({ to: email })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(tokens)
    })

    test('a factor cannot be the only address that could recover the account', async () => {
      const kit = await startAttempt({
        mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
        accountRecovery: ['verified_email'],
        users: [{ ...ada, attributes: { email } }],
      })
      expect(kit.state.error).toMatchObject({ exception: 'InvalidParameterException' })
    })

    test('the code of the second factor has six digits, and of the first factor eight', async () => {
      const kit = await startAttempt({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
      expect(kit.code).toMatch(/^\d{6}$/)
      const other = await createKitSession(
        { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        { flow: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' },
        transport,
      )
      await other.answer({ username: 'ada' })
      expect(other.code).toMatch(/^\d{8}$/)
    })
  })

  describe('A remembered device', () => {
    const devices = { devices: true, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } } as const

    test('a remembered device replaces the second factor', async () => {
      const kit = await startAttempt(devices)
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject(tokens)
      const later = kit.again()
      await later.signIn()
      expect(later.state).toMatchObject(tokens)
      expect(later.session.getTokens()?.deviceKey).toBe(kit.session.getTokens()?.deviceKey)
    })

    test('a remembered device does nothing for another user', async () => {
      const kit = await startAttempt(devices)
      await kit.answer({ code: kit.code })
      const stranger = kit.again({
        deviceStorage: { getItem: () => null, setItem: () => {}, removeItem: () => {} },
      })
      await stranger.signIn()
      stranger.expectChallenge('EMAIL_OTP')
    })

    const tokens = { status: 'signed-in' }
  })

  describe('A choice of first factors', () => {
    const flow = { flow: 'USER_AUTH' } as const
    const factors = { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } } as const

    test('the choice has the factors that the pool allows and the user has', async () => {
      const kit = await createKitSession(factors, flow, transport)
      await kit.answer({ username: 'ada' })
      expect(kit.expectChallenge('SELECT_CHALLENGE').choices.toSorted()).toEqual([
        'EMAIL_OTP',
        'PASSWORD_SRP',
      ])
    })

    test('the choice is passwords only, where a second factor is required', async () => {
      const kit = await createKitSession(
        { ...factors, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
        flow,
        transport,
      )
      await kit.answer({ username: 'ada' })
      kit.expectChallenge('PASSWORD_SRP')
    })

    test('the choice is passwords only for a temporary password, even if another factor is preferred', async () => {
      const users = [{ ...ada, temporary: true, attributes: { email } }]
      const kit = await createKitSession(
        { ...factors, users },
        { ...flow, preferredChallenge: 'EMAIL_OTP' },
        transport,
      )
      await kit.answer({ username: 'ada' })
      kit.expectChallenge('PASSWORD_SRP')
    })

    test('a code as the first factor confirms an account', async () => {
      const users = [
        { ...ada, status: 'UNCONFIRMED' as const, attributes: { email, email_verified: 'false' } },
      ]
      const kit = await createKitSession(
        { ...factors, users },
        { ...flow, preferredChallenge: 'EMAIL_OTP' },
        transport,
      )
      await kit.answer({ username: 'ada' })
      await kit.answer({ code: kit.code })
      expect(kit.state).toMatchObject({ status: 'signed-in' })
      const user = await kit.call('AdminGetUser', { UserPoolId: kit.pool.id, Username: 'ada' })
      expect(user).toMatchObject({ UserStatus: 'CONFIRMED' })
    })
  })
})
