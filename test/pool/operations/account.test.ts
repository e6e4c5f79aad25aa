import { describe, expect, test } from 'vitest'
import { type PoolOptions, totp } from '../../../src/pool/index.js'
import { asUser, day, hour, toList } from '../as-user.js'
import { right } from '../kit-session.js'
import { createPoolClient, expectException } from '../pool-client.js'

const email = 'ada@example.com'
const next = 'countess@example.com'
const phone = '+15555551234'
const fresh = 'Better-h0rse'
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const ada = { username: 'ada', password: right, attributes: { email } }

/** A pool in which `ada` is signed in. */
async function enter(options: PoolOptions = {}) {
  const door = createPoolClient(options)
  const { pool } = door
  const call = await asUser(door)
  return {
    ...door,
    pool,
    call,
    code: (to?: string) => pool.outbox.latest(to)?.code ?? '',
    update: (attributes: Record<string, string>, more: object = {}) =>
      call('UpdateUserAttributes', { UserAttributes: toList(attributes), ...more }),
    remove: (...UserAttributeNames: string[]) => call('DeleteUserAttributes', { UserAttributeNames }),
    ask: (AttributeName = 'email', more: object = {}) =>
      call('GetUserAttributeVerificationCode', { AttributeName, ...more }),
    verify: (Code: string, AttributeName = 'email') => call('VerifyUserAttribute', { AttributeName, Code }),
    change: (ProposedPassword: string, PreviousPassword: string | undefined = right) =>
      call('ChangePassword', { ProposedPassword, PreviousPassword }),
    admin: (operation: string, more: object = {}) =>
      door.call(operation, { UserPoolId: pool.id, Username: 'ada', ...more }),
    signIn: (password = right) => asUser(door, 'ada', password),
    async attributes(): Promise<Record<string, string>> {
      const { UserAttributes } = await call('GetUser')
      return Object.fromEntries(
        UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
      )
    },
  }
}

describe('GetUser', () => {
  test('GetUser returns the attributes of the user whose token it is', async () => {
    const { call } = await enter({ users: [{ ...ada, sub: 'b9f8c2e4-0000-4000-8000-000000000001' }] })
    expect(await call('GetUser')).toEqual({
      Username: 'ada',
      UserAttributes: toList({
        sub: 'b9f8c2e4-0000-4000-8000-000000000001',
        email,
        email_verified: 'true',
      }),
    })
  })

  test('GetUser returns the attributes that the client may read', async () => {
    const { attributes } = await enter({ clients: [{ id: 'narrow', readAttributes: ['name'] }] })
    expect(Object.keys(await attributes())).toEqual(['sub'])
  })

  test('GetUser returns the second factors of the user', async () => {
    const { call } = await enter({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, attributes: { email, phone_number: phone } }],
    })
    await call('SetUserMFAPreference', {
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      EmailMfaSettings: { Enabled: true },
    })
    expect(await call('GetUser')).toMatchObject({
      PreferredMfaSetting: 'SMS_MFA',
      UserMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
    })
  })
})

describe('An access token', () => {
  test('a call without an access token is rejected', async () => {
    const { pool } = await enter()
    await expectException(pool('GetUser', {}), 'InvalidParameter', "at 'accessToken'")
    await expectException(pool('GetUser', { AccessToken: 'made.up.token' }), 'NotAuthorized', 'Access Token')
  })

  test('runs out', async () => {
    const { call, advance } = await enter()
    advance(hour)
    await expectException(call('GetUser'), 'NotAuthorized', 'Access Token has expired')
  })

  test('an access token is rejected while the password must be reset, even one that is a moment old', async () => {
    const resets = { on: false }
    const door: Awaited<ReturnType<typeof enter>> = await enter({
      triggers: {
        async PostAuthentication() {
          if (resets.on) await door.admin('AdminResetUserPassword')
        },
      },
    })
    resets.on = true
    const late = await door.signIn()
    await expectException(door.call('GetUser'), 'NotAuthorized', 'Access Token has been revoked')
    await expectException(late('GetUser'), 'PasswordResetRequired', 'Password reset required for the user')
  })
})

describe('UpdateUserAttributes', () => {
  test('UpdateUserAttributes writes attributes', async () => {
    const { update, attributes } = await enter()
    expect(await update({ name: 'Ada' })).toEqual({ CodeDeliveryDetailsList: [] })
    expect(await attributes()).toMatchObject({ name: 'Ada', email_verified: 'true' })
  })

  test('a new address needs a code', async () => {
    const { update, attributes, verify, code, pool } = await enter()
    expect(await update({ email: next })).toEqual({
      CodeDeliveryDetailsList: [
        { Destination: 'c***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
      ],
    })
    expect(pool.outbox.latest()).toMatchObject({ to: next, purpose: 'verify-attribute' })
    expect(await attributes()).toMatchObject({ email: next, email_verified: 'false' })
    expect(await verify(code(next))).toEqual({})
    expect(await attributes()).toMatchObject({ email: next, email_verified: 'true' })
  })

  test('a code is sent only where the pool verifies the attribute', async () => {
    const { update, attributes, pool } = await enter({ autoVerifiedAttributes: [] })
    expect(await update({ email: next })).toEqual({ CodeDeliveryDetailsList: [] })
    expect(pool.outbox.messages).toEqual([])
    expect(await attributes()).toMatchObject({ email: next, email_verified: 'false' })
  })

  test('the same address again is no change', async () => {
    const { update, attributes, pool } = await enter()
    await update({ email })
    expect(pool.outbox.messages).toEqual([])
    expect(await attributes()).toMatchObject({ email_verified: 'true' })
  })

  test('the old address stays until the new one is verified, where the pool says so', async () => {
    const { update, attributes, verify, code, ask } = await enter({ verifyBeforeUpdate: ['email'] })
    await update({ email: next, name: 'Ada' })
    expect(await attributes()).toMatchObject({ email, email_verified: 'true', name: 'Ada' })
    await expectException(verify('wrong'), 'CodeMismatch')
    expect((await ask()).CodeDeliveryDetails).toMatchObject({ Destination: 'c***@e***' })
    await verify(code(next))
    expect(await attributes()).toMatchObject({ email: next, email_verified: 'true' })
  })

  test('an empty value deletes an attribute', async () => {
    const { update, attributes } = await enter()
    await update({ name: 'Ada' })
    await update({ name: '', email: '' })
    expect(Object.keys(await attributes())).toEqual(['sub'])
  })

  test.each([
    ['what the client may not write', { nickname: 'A' }, 'NotAuthorized', 'unauthorized attribute'],
    ['the word that an address is verified', { email_verified: 'true' }, 'NotAuthorized', 'unauthorized'],
    ['the id', { sub: '1' }, 'NotAuthorized', 'unauthorized'],
    ['no e-mail address', { email: 'ada' }, 'InvalidParameter', 'Invalid email address format.'],
    ['what is written only once', { 'custom:born': '1815' }, 'InvalidParameter', 'cannot be updated'],
    [
      'nothing in place of what is required',
      { email: '' },
      'InvalidParameter',
      'email: The attribute is required',
    ],
  ])('UpdateUserAttributes rejects %s and writes nothing of it', async (_, wrong, exception, words) => {
    const { update, attributes } = await enter({
      clients: [{ id: 'narrow', writeAttributes: ['email', 'name', 'email_verified', 'sub', 'custom:born'] }],
      attributes: [
        { name: 'email', required: true },
        { name: 'custom:born', mutable: false },
      ],
      users: [{ ...ada, attributes: { email, 'custom:born': '1816' } }],
    })
    const before = await attributes()
    await expectException(update({ name: 'Ada', ...(wrong as Record<string, string>) }), exception, words)
    expect(await attributes()).toEqual(before)
  })

  test('a preferred username that is taken is rejected', async () => {
    const bob = { username: 'bob', attributes: { preferred_username: 'countess' } }
    const { update } = await enter({ aliasAttributes: ['preferred_username'], users: [ada, bob] })
    await expectException(
      update({ preferred_username: 'countess' }),
      'AliasExists',
      'An account with the preferred_username already exists.',
    )
    await update({ preferred_username: 'enchantress' })
  })

  test('the username of another user is rejected as an address', async () => {
    const users = [email, next].map((username) => ({ username, password: right }))
    const door = createPoolClient({ usernameAttributes: ['email'], users })
    const call = await asUser(door, email)
    await expectException(
      call('UpdateUserAttributes', { UserAttributes: toList({ email: next }) }),
      'AliasExists',
      'An account with the given email already exists.',
    )
  })

  test('the Lambda trigger writes the message with the code', async () => {
    const { update, ask, pool } = await enter({
      triggers: {
        CustomMessage({ triggerSource, request, response }) {
          response.emailMessage = `${triggerSource} ${request.clientMetadata?.from} ${request.codeParameter}`
        },
      },
    })
    await update({ email: next }, { ClientMetadata: { from: 'web' } })
    expect(pool.outbox.latest()?.text).toMatch(/^CustomMessage_UpdateUserAttribute web \d{6}$/)
    await ask('email', { ClientMetadata: { from: 'app' } })
    expect(pool.outbox.latest()?.text).toMatch(/^CustomMessage_VerifyUserAttribute app \d{6}$/)
  })
})

describe('DeleteUserAttributes', () => {
  test('an address that is deleted is no longer verified', async () => {
    const { remove, attributes, verify, ask, code } = await enter()
    await ask()
    expect(await remove('email')).toEqual({})
    expect(Object.keys(await attributes())).toEqual(['sub'])
    await expectException(verify(code()), 'ExpiredCode')
    await expectException(ask(), 'InvalidParameter')
  })

  test.each([
    ['what is required', 'email', 'InvalidParameter', 'email: The attribute is required'],
    ['what is Cognito’s own', 'sub', 'NotAuthorized', 'unauthorized attribute'],
    ['what is written only once', 'custom:born', 'InvalidParameter', 'cannot be updated'],
    ['what is unknown', 'custom:x', 'InvalidParameter', 'does not exist in the schema'],
  ])('DeleteUserAttributes rejects %s', async (_, name, exception, words) => {
    const { remove } = await enter({
      attributes: [
        { name: 'email', required: true },
        { name: 'custom:born', mutable: false },
      ],
      users: [{ ...ada, attributes: { email, 'custom:born': '1816' } }],
    })
    await expectException(remove(name), exception, words)
  })

  test('the address that is the username cannot be deleted', async () => {
    const door = createPoolClient({
      usernameAttributes: ['email'],
      users: [{ username: email, password: right }],
    })
    const call = await asUser(door, email)
    await expectException(call('DeleteUserAttributes', { UserAttributeNames: ['email'] }), 'InvalidParameter')
    await call('GetUser')
  })
})

describe('The code for an address', () => {
  const unproved = { users: [{ ...ada, attributes: { email, email_verified: 'false' } }] }

  test('a code verifies the address once', async () => {
    const { ask, verify, code, attributes } = await enter(unproved)
    expect(await ask()).toEqual({
      CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    await expectException(
      verify('wrong'),
      'CodeMismatch',
      'Invalid verification code provided, please try again.',
    )
    await verify(code())
    expect(await attributes()).toMatchObject({ email_verified: 'true' })
    await expectException(
      verify(code()),
      'ExpiredCode',
      'Invalid code provided, please request a code again.',
    )
  })

  test('a code that comes twice at the same moment counts once', async () => {
    const { ask, verify, code } = await enter(unproved)
    await ask()
    const both = await Promise.allSettled([verify(code()), verify(code())])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('a code expires after too many wrong tries, with the exception that VerifyUserAttribute declares', async () => {
    const { ask, verify, code } = await enter(unproved)
    await ask()
    for (let i = 0; i < 15; i++) await expectException(verify('wrong'), 'CodeMismatch')
    await expectException(
      verify(code()),
      'LimitExceeded',
      'Attempt limit exceeded, please try after some time.',
    )
    await ask()
    await verify(code())
  })

  test('a newer code replaces the code', async () => {
    const { ask, verify, code } = await enter(unproved)
    await ask()
    const first = code()
    await ask()
    await expectException(verify(first), 'ExpiredCode', 'Invalid code provided, please request a code again.')
    await verify(code())
  })

  test('a code is valid for one day', async () => {
    const { ask, verify, code, advance, signIn } = await enter(unproved)
    await ask()
    advance(day + 1)
    const later = await signIn()
    await expectException(verify(code()), 'NotAuthorized', 'Access Token has expired')
    await expectException(
      later('VerifyUserAttribute', { AttributeName: 'email', Code: code() }),
      'ExpiredCode',
    )
  })

  test('a code verifies only the address that it was sent to', async () => {
    const { ask, update, verify, code, attributes } = await enter({
      ...unproved,
      autoVerifiedAttributes: ['phone_number'],
    })
    await ask()
    await update({ email: next })
    await expectException(verify(code(email)), 'ExpiredCode')
    expect(await attributes()).toMatchObject({ email: next, email_verified: 'false' })
  })

  test('a code verifies only the address that it was sent to, even if its message was slow', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let asked = () => {}
    const written = new Promise<void>((resolve) => {
      asked = resolve
    })
    const { ask, update, verify, code, attributes } = await enter({
      ...unproved,
      triggers: {
        CustomMessage({ triggerSource }) {
          if (triggerSource !== 'CustomMessage_VerifyUserAttribute') return undefined
          asked()
          return held
        },
      },
    })
    const asking = ask()
    // The message is being written for the former address before the address changes.
    await written
    await update({ email: next })
    release()
    await asking
    await expectException(verify(code(email)), 'ExpiredCode')
    expect(await attributes()).toMatchObject({ email: next, email_verified: 'false' })
  })

  test('a code for an address that is the alias of another user is rejected and stays valid', async () => {
    const { update, verify, code, admin } = await enter({
      aliasAttributes: ['email'],
      users: [ada, { username: 'bob', attributes: { email: next } }],
    })
    await update({ email: next })
    await expectException(verify(code(next)), 'AliasExists', 'An account with the email already exists.')
    await admin('AdminDeleteUser', { Username: 'bob' })
    await verify(code(next))
  })

  test('a code is sent to addresses only', async () => {
    const { ask, verify } = await enter()
    await expectException(ask('phone_number'), 'InvalidParameter')
    await expectException(ask('name'), 'InvalidParameter')
    await expectException(verify('123456', 'name'), 'InvalidParameter')
  })
})

describe('ChangePassword', () => {
  test('the new password replaces the old one', async () => {
    const { change, signIn, call } = await enter()
    expect(await change(fresh)).toEqual({})
    await expectException(signIn(right), 'NotAuthorized', 'Incorrect username or password.')
    await signIn(fresh)
    await call('GetUser')
  })

  test('the old password is required', async () => {
    const { change, call } = await enter()
    await expectException(change(fresh, 'Wrong-h0rse'), 'NotAuthorized', 'Incorrect username or password.')
    await expectException(
      call('ChangePassword', { ProposedPassword: fresh }),
      'InvalidParameter',
      "at 'previousPassword'",
    )
  })

  test('a user who guesses is locked out', async () => {
    const { change, advance, signIn } = await enter()
    for (let i = 0; i < 5; i++)
      await expectException(change(fresh, 'Wrong-h0rse'), 'NotAuthorized', 'Incorrect')
    await expectException(change(fresh), 'NotAuthorized', 'Password attempts exceeded')
    await expectException(signIn(), 'NotAuthorized', 'Password attempts exceeded')
    advance(1000)
    await change(fresh)
  })

  test('the new password must fit the policy', async () => {
    const { change, signIn } = await enter({ policies: { password: { passwordHistorySize: 2 } } })
    await expectException(change('lowercase'), 'InvalidPassword', 'Password does not conform to policy')
    await expectException(change(right), 'PasswordHistoryPolicyViolation')
    await change(fresh)
    await expectException(change(right, fresh), 'PasswordHistoryPolicyViolation')
    await signIn(fresh)
  })

  test('one of two changes at the same moment is made', async () => {
    const { change, signIn } = await enter()
    const passwords = ['First-h0rse', 'Second-h0rse']
    const both = await Promise.allSettled(passwords.map((password) => change(password)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await signIn(passwords[both.findIndex(({ status }) => status === 'fulfilled')])
  })

  test('a user without a password gets one', async () => {
    const door = createPoolClient({
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
      users: [{ username: 'ada', attributes: { email } }],
    })
    const step = await door.initiate('USER_AUTH', { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    const { AuthenticationResult } = await door.answer(step, {
      EMAIL_OTP_CODE: door.pool.outbox.latest()?.code,
    })
    const { AccessToken } = AuthenticationResult
    await door.call('ChangePassword', { AccessToken, ProposedPassword: fresh })
    await asUser(door, 'ada', fresh)
    await expectException(
      door.call('ChangePassword', { AccessToken, ProposedPassword: 'Third-h0rse' }),
      'InvalidParameter',
      "at 'previousPassword'",
    )
  })
})

describe('SetUserMFAPreference', () => {
  const methods = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
  const optional = { mfa: { mode: 'OPTIONAL', methods } } as const
  const on = { Enabled: true }
  const first = { Enabled: true, PreferredMfa: true }

  test('the preference decides which factor the next sign-in asks for', async () => {
    const { call, initiate } = await enter(optional)
    expect(await call('SetUserMFAPreference', { EmailMfaSettings: first })).toEqual({})
    const { ChallengeName } = await initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
    expect(ChallengeName).toBe('EMAIL_OTP')
    await call('SetUserMFAPreference', { EmailMfaSettings: { Enabled: false } })
    const { AuthenticationResult } = await initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
    expect(AuthenticationResult).toBeDefined()
  })

  test.each([
    ['two that are preferred', { SMSMfaSettings: first, EmailMfaSettings: first }, 'Only one'],
    ['an app that was never set up', { SoftwareTokenMfaSettings: on }, 'delivery config'],
    ['what is preferred and not turned on', { EmailMfaSettings: { PreferredMfa: true } }, ''],
  ])('SetUserMFAPreference rejects %s', async (_, wishes, words) => {
    const { call } = await enter({
      ...optional,
      users: [{ ...ada, attributes: { email, phone_number: phone } }],
    })
    await expectException(call('SetUserMFAPreference', wishes), 'InvalidParameter', words)
    expect(await call('GetUser')).not.toHaveProperty('UserMFASettingList')
  })

  test('text messages need a phone number', async () => {
    const { call } = await enter(optional)
    await expectException(
      call('SetUserMFAPreference', { SMSMfaSettings: on }),
      'InvalidParameter',
      'User does not have delivery config set to turn on SMS_MFA',
    )
  })

  test('an app can be preferred once it is set up', async () => {
    const { call, now } = await enter(optional)
    const { SecretCode } = await call('AssociateSoftwareToken')
    await call('VerifySoftwareToken', { UserCode: await totp(SecretCode, now()) })
    await call('SetUserMFAPreference', { SoftwareTokenMfaSettings: first })
    expect(await call('GetUser')).toMatchObject({ PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' })
  })
})

describe('SetUserSettings', () => {
  const phoned = {
    mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA'] },
    users: [{ ...ada, attributes: { phone_number: phone } }],
  } as const
  const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }]

  test('SetUserSettings turns text messages on and off', async () => {
    const { call } = await enter(phoned)
    expect(await call('SetUserSettings', { MFAOptions })).toEqual({})
    expect(await call('GetUser')).toMatchObject({ MFAOptions, UserMFASettingList: ['SMS_MFA'] })
    await call('SetUserSettings', { MFAOptions: [] })
    expect(await call('GetUser')).not.toHaveProperty('MFAOptions')
  })

  test('other settings are rejected', async () => {
    const { call } = await enter(phoned)
    const byMail = [{ DeliveryMedium: 'EMAIL', AttributeName: 'email' }]
    await expectException(call('SetUserSettings', { MFAOptions: byMail }), 'InvalidParameter')
  })

  test('text messages need a phone number here, too', async () => {
    const { call } = await enter({ ...phoned, users: [ada] })
    await expectException(call('SetUserSettings', { MFAOptions }), 'InvalidParameter', 'delivery config')
  })
})

describe('GetUserAuthFactors', () => {
  test('GetUserAuthFactors returns the factors that the user can sign in with', async () => {
    const { call } = await enter({
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] },
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
      users: [{ ...ada, authenticator: secret }],
    })
    const { ConfiguredUserAuthFactors, ...rest } = await call('GetUserAuthFactors')
    expect(rest).toEqual({ Username: 'ada' })
    expect(ConfiguredUserAuthFactors.toSorted()).toEqual(['EMAIL_OTP', 'PASSWORD', 'SOFTWARE_TOKEN'])
  })
})

describe('DeleteUser', () => {
  test('DeleteUser deletes the account, its tokens and its unfinished sign-ins', async () => {
    const { call, initiate, respond, signIn, admin, code } = await enter({
      mfa: { mode: 'OPTIONAL', methods: ['EMAIL_OTP'] },
    })
    await call('SetUserMFAPreference', { EmailMfaSettings: { Enabled: true } })
    const step = await initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
    expect(await call('DeleteUser')).toEqual({})
    await expectException(call('GetUser'), 'UserNotFound', 'User does not exist.')
    await expectException(signIn(), 'NotAuthorized', 'Incorrect username or password.')
    await admin('AdminCreateUser', { MessageAction: 'SUPPRESS' })
    await expectException(
      respond('EMAIL_OTP', { EMAIL_OTP_CODE: code() }, step.Session),
      'NotAuthorized',
      'Invalid session',
    )
  })
})

describe('UpdateAuthEventFeedback', () => {
  const feedback = { Username: 'ada', EventId: '1', FeedbackToken: 'token', FeedbackValue: 'Invalid' }

  test('UpdateAuthEventFeedback needs threat protection, which a local pool does not have', async () => {
    const { pool, call } = createPoolClient()
    await expectException(
      call('UpdateAuthEventFeedback', { ...feedback, UserPoolId: pool.id }),
      'UserPoolAddOnNotEnabled',
      'Threat protection',
    )
    await expectException(
      call('UpdateAuthEventFeedback', { ...feedback, UserPoolId: 'us-east-1_Nowhere' }),
      'ResourceNotFound',
    )
  })
})

describe('The hourly quotas', () => {
  const words = 'Attempt limit exceeded, please try after some time.'
  const limited = { quirks: { quotas: true } }

  test('allow five changes of the password', async () => {
    const { change } = await enter(limited)
    for (let i = 0; i < 5; i++) await expectException(change('lowercase'), 'InvalidPassword')
    await expectException(change(fresh), 'LimitExceeded', words)
  })

  test('allow five codes for an address, and fifteen tries', async () => {
    const { ask, verify, code } = await enter(limited)
    for (let i = 0; i < 5; i++) await ask()
    await expectException(ask(), 'LimitExceeded', words)
    for (let i = 0; i < 15; i++) await expectException(verify('wrong'), 'CodeMismatch')
    await expectException(verify(code()), 'LimitExceeded', words)
  })
})
