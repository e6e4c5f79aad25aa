/** The second factors that a sign-in enables; it prefers none. */
import { describe, expect, test } from 'vitest'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { administer } from './administrator.js'
import { secret } from './challenge-fixtures.js'
import { right } from './kit-session.js'

const ada = {
  username: 'ada',
  password: right,
  attributes: { email: 'ada@example.com', phone_number: '+15555551234' },
}
const done = 'AuthenticationResult'

const startAttempt = (options: PoolOptions) => {
  const at = administer(options)
  const codes = {
    SMS_MFA: async () => ({ SMS_MFA_CODE: at.code }),
    EMAIL_OTP: async () => ({ EMAIL_OTP_CODE: at.code }),
    SOFTWARE_TOKEN_MFA: async () => {
      at.advance(60_000)
      return { SOFTWARE_TOKEN_MFA_CODE: await totp(secret, at.now()) }
    },
  }
  return Object.assign(at, {
    /** Signs in with a choice of second factors, and takes `method`. */
    async choose(method: keyof typeof codes) {
      const choice = await at.signIn()
      expect(choice).toMatchObject({ ChallengeName: 'SELECT_MFA_TYPE' })
      const step = await at.answer(choice, { ANSWER: method })
      expect(step).toMatchObject({ ChallengeName: method })
      return at.answer(step, await codes[method]())
    },
  })
}

describe('A sign-in with several factors', () => {
  test('a sign-in asks for the choice every time while several factors are enabled and none is preferred', async () => {
    const enabled = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
    const at = startAttempt({
      mfa: { mode: 'OPTIONAL', methods: enabled },
      users: [{ ...ada, authenticator: secret, mfa: { enabled } }],
    })
    for (const method of [...enabled, ...enabled]) {
      await expect(at.choose(method)).resolves.toHaveProperty(done)
      const { UserMFASettingList, ...user } = await at.look()
      expect(UserMFASettingList).toEqual(enabled)
      expect(user).not.toHaveProperty('PreferredMfaSetting')
    }
  })

  test('a sign-in asks for the choice every time where a factor is required and the user has two addresses', async () => {
    const at = startAttempt({ mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] }, users: [ada] })
    await expect(at.choose('SMS_MFA')).resolves.toHaveProperty(done)
    const user = await at.look()
    expect(user.UserMFASettingList).toEqual(['SMS_MFA'])
    expect(user).not.toHaveProperty('PreferredMfaSetting')
    await expect(at.choose('EMAIL_OTP')).resolves.toHaveProperty(done)
    await expect(at.choose('SMS_MFA')).resolves.toHaveProperty(done)
  })

  test('a sign-in asks for the one enabled factor without a preference', async () => {
    const at = startAttempt({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, mfa: { enabled: ['EMAIL_OTP'] } }],
    })
    for (let turn = 0; turn < 2; turn++) {
      const step = await at.signIn()
      expect(step).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
      await expect(at.answer(step, { EMAIL_OTP_CODE: at.code })).resolves.toHaveProperty(done)
    }
    const user = await at.look()
    expect(user.UserMFASettingList).toEqual(['EMAIL_OTP'])
    expect(user).not.toHaveProperty('PreferredMfaSetting')
  })

  test('a sign-in keeps the factor that the user prefers', async () => {
    const at = startAttempt({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, mfa: { enabled: ['SMS_MFA', 'EMAIL_OTP'], preferred: 'SMS_MFA' } }],
    })
    const step = await at.signIn()
    expect(step).toMatchObject({ ChallengeName: 'SMS_MFA' })
    await at.answer(step, { SMS_MFA_CODE: at.code })
    expect(await at.look()).toMatchObject({ PreferredMfaSetting: 'SMS_MFA' })
  })
})

describe('MFA_SETUP', () => {
  test('MFA_SETUP enables the app that it sets up, and does not prefer it', async () => {
    const at = startAttempt({ mfa: { mode: 'ON' }, users: [{ username: 'ada', password: right }] })
    const step = await at.signIn()
    const { Session, SecretCode } = await at.call('AssociateSoftwareToken', { Session: step.Session })
    const UserCode = await totp(SecretCode, at.now())
    const verified = await at.call('VerifySoftwareToken', { Session, UserCode })
    await expect(at.respond('MFA_SETUP', {}, verified.Session)).resolves.toHaveProperty(done)
    const user = await at.look()
    expect(user.UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA'])
    expect(user).not.toHaveProperty('PreferredMfaSetting')
  })

  test('MFA_SETUP enables the address that it sets up, and does not prefer it', async () => {
    const at = startAttempt({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      users: [{ username: 'ada', password: right }],
    })
    const step = await at.answer(await at.signIn(), { EMAIL: 'new@example.com' })
    await expect(at.answer(step, { EMAIL_OTP_CODE: at.code })).resolves.toHaveProperty(done)
    const user = await at.look()
    expect(user.UserMFASettingList).toEqual(['EMAIL_OTP'])
    expect(user.attributes).toMatchObject({ email: 'new@example.com', email_verified: 'true' })
    expect(user).not.toHaveProperty('PreferredMfaSetting')
  })
})
