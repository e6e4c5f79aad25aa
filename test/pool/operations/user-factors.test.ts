import { describe, expect, test } from 'vitest'
import { type PoolOptions, totp } from '../../../src/pool/index.js'
import { administer } from '../administrator.js'
import { right } from '../kit-session.js'
import { expectException } from '../pool-client.js'

const email = 'ada@example.com'
const phone = '+15555550100'
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const ada = { username: 'ada', password: right, attributes: { email, phone_number: phone } }
const other = 'An0ther-horse'

const open = (options: PoolOptions = {}) => {
  const at = administer({ users: [ada], ...options })
  return {
    at,
    act: (operation: string, input: object = {}) => at.admin(operation, { Username: 'ada', ...input }),
  }
}

describe('A password that an administrator sets', () => {
  test('the new password is valid from then on, and the former one is not', async () => {
    const { at, act } = open()
    await act('AdminSetUserPassword', { Password: other, Permanent: true })
    await expectException(at.signIn(), 'NotAuthorized', 'Incorrect username or password.')
    expect((await at.signIn('ada', other)).AuthenticationResult).toBeDefined()
  })

  test('the password is temporary, unless it is permanent', async () => {
    const { at, act } = open()
    await act('AdminSetUserPassword', { Password: other })
    expect((await at.look()).UserStatus).toBe('FORCE_CHANGE_PASSWORD')
    expect((await at.signIn('ada', other)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test.each(['UNCONFIRMED', 'RESET_REQUIRED'] as const)(
    'the password confirms an account that is %s',
    async (status) => {
      const { at, act } = open({ users: [{ ...ada, status }] })
      await act('AdminSetUserPassword', { Password: other, Permanent: true })
      expect((await at.signIn('ada', other)).AuthenticationResult).toBeDefined()
    },
  )

  test('the password ends a lock', async () => {
    const { at, act } = open()
    for (let i = 0; i < 5; i++) await expectException(at.signIn('ada', 'Wr0ng-horse'), 'NotAuthorized')
    await expectException(at.signIn(), 'NotAuthorized', 'Password attempts exceeded')
    await act('AdminSetUserPassword', { Password: other, Permanent: true })
    expect((await at.signIn('ada', other)).AuthenticationResult).toBeDefined()
  })

  test('a user who is deleted in the meantime gets no password', async () => {
    const { act } = open()
    const set = act('AdminSetUserPassword', { Password: other, Permanent: true })
    await act('AdminDeleteUser')
    await expectException(set, 'UserNotFound', 'User does not exist.')
  })

  test('the password must fit the policy and the history', async () => {
    const { act } = open({ policies: { password: { passwordHistorySize: 2 } } })
    const set = (Password: string) => act('AdminSetUserPassword', { Password, Permanent: true })
    await expectException(set('lower-case'), 'InvalidPassword', 'must have uppercase')
    await set(other)
    await expectException(set(right), 'PasswordHistoryPolicyViolation')
  })
})

describe('A password that an administrator resets', () => {
  test('a password that is reset is invalid, and a code sets a new one', async () => {
    const { at, act } = open()
    const { AccessToken } = (await at.signIn()).AuthenticationResult
    await act('AdminResetUserPassword')
    expect((await at.look()).UserStatus).toBe('RESET_REQUIRED')
    await expectException(at.signIn(), 'PasswordResetRequired')
    await expectException(at.call('GetUser', { AccessToken }), 'NotAuthorized')

    const { to, purpose, code: ConfirmationCode } = at.pool.outbox.latest() ?? {}
    expect({ to, purpose }).toEqual({ to: email, purpose: 'reset-password' })
    const answer = { ClientId: at.pool.clientId, Username: 'ada', ConfirmationCode, Password: other }
    await at.call('ConfirmForgotPassword', answer)
    expect((await at.signIn('ada', other)).AuthenticationResult).toBeDefined()
  })

  test('a password stays where no code can be sent', async () => {
    const { at, act } = open({ users: [{ ...ada, attributes: {} }] })
    await expectException(act('AdminResetUserPassword'), 'InvalidParameter', 'no registered/verified email')
    expect((await at.signIn()).AuthenticationResult).toBeDefined()
  })

  test('a password stays where the message cannot be written', async () => {
    const triggers = {
      CustomMessage: () => {
        throw new Error('no words')
      },
    }
    const { at, act } = open({ triggers })
    await expectException(act('AdminResetUserPassword'), 'UserLambdaValidation', 'no words')
    expect((await at.look()).UserStatus).toBe('CONFIRMED')
  })

  test('a password that was set in the meantime stays', async () => {
    const { at, act } = open({
      triggers: {
        CustomMessage: async () => {
          await act('AdminSetUserPassword', { Password: other })
        },
      },
    })
    await expectException(
      act('AdminResetUserPassword'),
      'NotAuthorized',
      'cannot be reset in the current state',
    )
    expect((await at.look()).UserStatus).toBe('FORCE_CHANGE_PASSWORD')
  })

  test.each([
    [{ ...ada, temporary: true }, 'User password cannot be reset in the current state.'],
    [{ ...ada, status: 'UNCONFIRMED' as const }, 'User password cannot be reset in the current state.'],
    [{ ...ada, disabled: true }, 'User is disabled.'],
  ])('a password cannot be reset for %j', async (user, text) => {
    await expectException(open({ users: [user] }).act('AdminResetUserPassword'), 'NotAuthorized', text)
  })
})

describe('Second factors that an administrator sets', () => {
  const on = { Enabled: true }
  const first = { Enabled: true, PreferredMfa: true }
  const all: PoolOptions = {
    mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
    users: [{ ...ada, authenticator: secret }],
  }
  const prefer = 'AdminSetUserMFAPreference'
  const told = async ({ at }: ReturnType<typeof open>) => {
    const { UserMFASettingList, PreferredMfaSetting } = await at.look()
    return [UserMFASettingList, PreferredMfaSetting]
  }

  test('the factors are asked for, the preferred one first', async () => {
    const visit = open(all)
    await visit.act(prefer, { SMSMfaSettings: on, SoftwareTokenMfaSettings: first })
    expect(await told(visit)).toEqual([['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'])
    const step = await visit.at.signIn()
    expect(step.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const code = await totp(secret, visit.at.now())
    expect(
      (await visit.at.answer(step, { SOFTWARE_TOKEN_MFA_CODE: code })).AuthenticationResult,
    ).toBeDefined()
  })

  test('change only where they are named', async () => {
    const visit = open(all)
    await visit.act(prefer, { SMSMfaSettings: first, EmailMfaSettings: on })
    await visit.act(prefer, { SoftwareTokenMfaSettings: on })
    expect(await told(visit)).toEqual([['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'], 'SMS_MFA'])
    await visit.act(prefer, { SMSMfaSettings: on })
    expect(await told(visit)).toEqual([['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'], undefined])
    await visit.act(prefer, { EmailMfaSettings: first })
    await visit.act(prefer, { EmailMfaSettings: { Enabled: false } })
    expect(await told(visit)).toEqual([['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], undefined])
  })

  test('all factors may be turned off where one is required', async () => {
    const visit = open({ ...all, mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] } })
    await visit.act(prefer, { SoftwareTokenMfaSettings: first })
    await visit.act(prefer, { SoftwareTokenMfaSettings: { Enabled: false } })
    expect(await told(visit)).toEqual([undefined, undefined])
  })

  test.each<[string, object, PoolOptions, string]>([
    [
      'an app that is not set up',
      { SoftwareTokenMfaSettings: on },
      { ...all, users: [ada] },
      'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    ],
    [
      'text messages without a phone',
      { SMSMfaSettings: on },
      { ...all, users: [{ username: 'ada' }] },
      'User does not have delivery config set to turn on SMS_MFA',
    ],
    [
      'what the pool does not offer',
      { SMSMfaSettings: on },
      { ...all, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
      'not configured for SMS_MFA',
    ],
    ['two that come first', { SMSMfaSettings: first, EmailMfaSettings: first }, all, 'only one'],
    ['one that comes first and is off', { SMSMfaSettings: { PreferredMfa: true } }, all, 'if it is enabled'],
    [
      'passkeys that count once',
      { WebAuthnMfaSettings: on, SMSMfaSettings: on },
      { ...all, passkeys: true },
      'passkeys as a second factor',
    ],
    [
      'passkeys alone',
      { WebAuthnMfaSettings: on },
      { ...all, passkeys: { multiFactor: true } },
      'another MFA method',
    ],
  ])('second factors cannot be %s', async (_, input, options, words) => {
    const visit = open(options)
    const before = await told(visit)
    await expectException(visit.act(prefer, input), 'InvalidParameter', words)
    expect(await told(visit)).toEqual(before)
  })

  test('text messages can be set by the older operation', async () => {
    const visit = open(all)
    const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }]
    await visit.act('AdminSetUserSettings', { MFAOptions })
    expect((await visit.at.look()).MFAOptions).toEqual(MFAOptions)
    expect((await visit.at.signIn()).ChallengeName).toBe('SMS_MFA')
    await visit.act('AdminSetUserSettings', { MFAOptions: [] })
    expect((await visit.at.look()).MFAOptions).toBeUndefined()
    await expectException(
      visit.act('AdminSetUserSettings', {
        MFAOptions: [{ DeliveryMedium: 'EMAIL', AttributeName: 'email' }],
      }),
      'InvalidParameter',
    )
  })

  test('the second factors are described with the first factors of the user', async () => {
    const { act } = open({ ...all, policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } })
    await act(prefer, { EmailMfaSettings: first })
    const { ConfiguredUserAuthFactors, ...rest } = await act('AdminGetUserAuthFactors')
    expect(rest).toEqual({
      Username: 'ada',
      PreferredMfaSetting: 'EMAIL_OTP',
      UserMFASettingList: ['EMAIL_OTP'],
    })
    expect(ConfiguredUserAuthFactors.toSorted()).toEqual(['EMAIL_OTP', 'PASSWORD', 'SOFTWARE_TOKEN'])
  })

  test('an app that the user lost can be removed', async () => {
    const visit = open(all)
    await visit.act(prefer, { SoftwareTokenMfaSettings: first, EmailMfaSettings: on })
    await visit.act('AdminDeleteSoftwareToken')
    expect(await told(visit)).toEqual([['EMAIL_OTP'], undefined])
    const { ConfiguredUserAuthFactors } = await visit.act('AdminGetUserAuthFactors')
    expect(ConfiguredUserAuthFactors).not.toContain('SOFTWARE_TOKEN')
    expect((await visit.at.signIn()).ChallengeName).toBe('EMAIL_OTP')
  })
})
