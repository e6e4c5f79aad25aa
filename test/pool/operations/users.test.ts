import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { type Administrator, administer, byName } from '../administrator.js'
import { right } from '../kit-session.js'
import { type Body, expectException } from '../pool-client.js'

const email = 'eve@example.com'
const phone = '+15555550100'
const unknown = ['UserNotFound', 'User does not exist.'] as const

const attribute = (Name: string, Value: string) => ({ Name, Value })
const eve = { Username: 'eve', UserAttributes: [attribute('email', email)] }
const byMail = { ...eve, DesiredDeliveryMediums: ['EMAIL'] }

const create = async ({ admin }: Administrator, input: object = {}): Promise<Body> =>
  (await admin('AdminCreateUser', { ...eve, ...input })).User

const day = 24 * 60 * 60 * 1000

describe('A user whom an administrator makes', () => {
  test('a new user is described, has a temporary password, and must change it', async () => {
    const at = administer()
    const quietly = { ...byMail, MessageAction: 'SUPPRESS' }
    const user = await create(at, { ...quietly, TemporaryPassword: 'Temp0rary!' })
    expect(user).toEqual({
      Username: 'eve',
      Attributes: [attribute('sub', user.Attributes[0].Value), attribute('email', email)],
      UserCreateDate: at.now() / 1000,
      UserLastModifiedDate: at.now() / 1000,
      Enabled: true,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
    })
    expect(at.pool.outbox.messages).toEqual([])
    expect((await at.signIn('eve', 'Temp0rary!')).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test('a new user is invited with a generated password', async () => {
    const at = administer()
    await create(at, byMail)
    const { to, purpose, code, text } = at.pool.outbox.latest() ?? {}
    expect({ to, purpose }).toEqual({ to: email, purpose: 'invitation' })
    expect(text).toContain(code)
    expect(text).toContain('eve')
    expect((await at.signIn('eve', code)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test('a new user is invited by each medium of the request, by default by text message', async () => {
    const UserAttributes = [attribute('email', email), attribute('phone_number', phone)]
    const at = administer()
    await create(at, { UserAttributes, DesiredDeliveryMediums: ['EMAIL', 'SMS'] })
    await create(at, { UserAttributes, Username: 'fay' })
    await create(at, { Username: 'gil' })
    const sent = at.pool.outbox.messages.map(({ username, medium }) => `${username} ${medium}`)
    expect(sent).toEqual(['eve EMAIL', 'eve SMS', 'fay SMS'])
  })

  test('the trigger writes the invitation', async () => {
    const at = administer({
      triggers: {
        CustomMessage: ({ triggerSource, request, response }) => {
          if (triggerSource !== 'CustomMessage_AdminCreateUser') return
          response.emailMessage = `Hi ${request.usernameParameter}: ${request.codeParameter}`
        },
      },
    })
    await create(at, { ...byMail, TemporaryPassword: 'Temp0rary!' })
    expect(at.pool.outbox.latest()?.text).toBe('Hi eve: Temp0rary!')
  })

  test('the trigger accepts or rejects the user, and can verify the address', async () => {
    const heard: Body[] = []
    const at = administer({
      triggers: {
        PreSignUp: ({ triggerSource, userName, request, response }) => {
          heard.push({ triggerSource, userName, ...request })
          if (userName === 'fay') throw new Error('not her')
          response.autoVerifyEmail = true
        },
      },
    })
    await create(at, { ValidationData: [attribute('team', 'a')], ClientMetadata: { from: 'test' } })
    expect(heard[0]).toMatchObject({
      triggerSource: 'PreSignUp_AdminCreateUser',
      userName: 'eve',
      validationData: { team: 'a' },
      clientMetadata: { from: 'test' },
      userAttributes: { email },
    })
    expect((await at.look('eve')).attributes.email_verified).toBe('true')
    await expectException(
      create(at, { Username: 'fay' }),
      'UserLambdaValidation',
      'PreSignUp failed with error not her.',
    )
    await expectException(at.look('fay'), ...unknown)
  })

  test('one of two users with the same name at the same moment is created', async () => {
    const at = administer({
      triggers: {
        PreSignUp: async ({ request }) => {
          if (request.clientMetadata?.again) await create(at)
        },
      },
    })
    await expectException(create(at, { ClientMetadata: { again: 'yes' } }), 'UsernameExists')
    expect((await at.admin('ListUsers', { Filter: 'username = "eve"' })).Users).toHaveLength(1)
  })

  test('an address is required as the username where the pool says so', async () => {
    const at = administer({ usernameAttributes: ['email'], users: [] })
    const user = await create(at, { Username: email, UserAttributes: [], TemporaryPassword: 'Temp0rary!' })
    const { sub, email: told } = byName(user.Attributes)
    expect({ name: user.Username, told }).toEqual({ name: sub, told: email })
    expect((await at.signIn(email, 'Temp0rary!')).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    const taken = 'An account with the given email already exists.'
    await expectException(create(at, { Username: email }), 'UsernameExists', taken)
  })

  test('an alias moves to the new user only by force', async () => {
    const owner = { username: 'ada', password: right, attributes: { email } }
    const at = administer({ aliasAttributes: ['email'], users: [owner] })
    const UserAttributes = [attribute('email', email), attribute('email_verified', 'true')]
    await expectException(
      create(at, { UserAttributes }),
      'AliasExists',
      'An account with the email already exists.',
    )
    await expectException(at.look('eve'), ...unknown)
    await create(at, { UserAttributes, ForceAliasCreation: true })
    expect((await at.look(email)).Username).toBe('eve')
    expect((await at.look('ada')).attributes.email_verified).toBe('false')
  })

  test.each<[string, object, string, string]>([
    ['a name that is taken', { Username: 'ada' }, 'UsernameExists', 'User account already exists'],
    [
      'a weak password',
      { TemporaryPassword: 'temporary' },
      'InvalidPassword',
      'Password did not conform with password policy: Password must have uppercase characters',
    ],
    [
      'no address to be invited at',
      { DesiredDeliveryMediums: ['SMS'] },
      'InvalidParameter',
      'phone_number is required',
    ],
    [
      'a verified address that is not there',
      { UserAttributes: [attribute('email_verified', 'true')] },
      'InvalidParameter',
      'email is required',
    ],
    [
      'an attribute that is none',
      { UserAttributes: [attribute('shoe_size', '9')] },
      'InvalidParameter',
      'does not exist in the schema',
    ],
    ['no name', { Username: null }, 'InvalidParameter', "'username' failed to satisfy"],
  ])('a new user cannot have %s', async (_, input, exception, words) => {
    const at = administer()
    await expectException(create(at, input), exception, words)
    expect((await at.admin('ListUsers')).Users).toHaveLength(1)
  })
})

describe('A user who can sign in by code', () => {
  const codes: PoolOptions = { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } }

  test.each([undefined, ''])('a user needs no password: %j', async (TemporaryPassword) => {
    const at = administer(codes)
    expect((await create(at, { TemporaryPassword })).UserStatus).toBe('CONFIRMED')
    const step = await at.initiate('USER_AUTH', { USERNAME: 'eve', PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    const answer = { USERNAME: 'eve', EMAIL_OTP_CODE: at.pool.outbox.latest()?.code }
    expect((await at.answer(step, answer)).AuthenticationResult).toBeDefined()
  })

  test('a user may have one, and then must change it', async () => {
    expect((await create(administer(codes), { TemporaryPassword: 'Temp0rary!' })).UserStatus).toBe(
      'FORCE_CHANGE_PASSWORD',
    )
  })

  test('a user needs one all the same if a second factor is required', async () => {
    const at = administer({ ...codes, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
    expect((await create(at)).UserStatus).toBe('FORCE_CHANGE_PASSWORD')
  })

  test('a user without one needs an address', async () => {
    await expectException(
      create(administer(codes), { UserAttributes: [] }),
      'InvalidParameter',
      'needs an address',
    )
  })
})

describe('An invitation', () => {
  test('an invitation is sent again with a new password and a new time', async () => {
    const at = administer()
    await create(at, byMail)
    const first = at.pool.outbox.latest()?.code
    at.advance(8 * day)
    await expectException(
      at.signIn('eve', first),
      'NotAuthorized',
      'User account has expired, it must be reset by an administrator.',
    )
    await create(at, { ...byMail, MessageAction: 'RESEND' })
    const second = at.pool.outbox.latest()?.code
    expect(second).not.toBe(first)
    await expectException(at.signIn('eve', first), 'NotAuthorized', 'Incorrect username or password.')
    expect((await at.signIn('eve', second)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test('an invitation is not sent again to users who have signed in, or are unknown', async () => {
    const at = administer()
    const RESEND = { MessageAction: 'RESEND' }
    await expectException(
      create(at, { ...RESEND, Username: 'ada' }),
      'UnsupportedUserState',
      'Resend not possible.',
    )
    await expectException(create(at, RESEND), ...unknown)
  })
})

describe('An account', () => {
  test('an account is described with its state and its factors', async () => {
    const at = administer({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'EMAIL_OTP'] },
      users: [
        {
          username: 'ada',
          attributes: { email, phone_number: phone },
          mfa: { enabled: ['SMS_MFA', 'EMAIL_OTP'], preferred: 'EMAIL_OTP' },
        },
      ],
    })
    expect(await at.look('ADA')).toMatchObject({
      Username: 'ada',
      UserStatus: 'CONFIRMED',
      Enabled: true,
      UserCreateDate: at.now() / 1000,
      PreferredMfaSetting: 'EMAIL_OTP',
      UserMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
      attributes: { email, email_verified: 'true', phone_number: phone },
    })
  })

  test('an administrator confirms an account once', async () => {
    const sources: string[] = []
    const at = administer({
      users: [{ username: 'ada', password: right, status: 'UNCONFIRMED', attributes: { email } }],
      triggers: { PostConfirmation: ({ triggerSource }) => void sources.push(triggerSource) },
    })
    await expectException(at.signIn(), 'UserNotConfirmed')
    await at.admin('AdminConfirmSignUp', { Username: 'ada' })
    expect((await at.signIn()).AuthenticationResult).toBeDefined()
    expect(sources).toEqual(['PostConfirmation_ConfirmSignUp'])
    await expectException(
      at.admin('AdminConfirmSignUp', { Username: 'ada' }),
      'NotAuthorized',
      'User cannot be confirmed. Current status is CONFIRMED',
    )
  })

  test('a disabled account is closed, with all its sessions', async () => {
    const at = administer()
    const { AccessToken } = (await at.signIn()).AuthenticationResult
    await at.admin('AdminDisableUser', { Username: 'ada' })
    expect((await at.look()).Enabled).toBe(false)
    await expectException(at.signIn(), 'NotAuthorized', 'User is disabled.')
    await expectException(at.call('GetUser', { AccessToken }), 'NotAuthorized')
    await at.admin('AdminEnableUser', { Username: 'ada' })
    expect((await at.signIn()).AuthenticationResult).toBeDefined()
    await expectException(at.call('GetUser', { AccessToken }), 'NotAuthorized', 'revoked')
  })

  test('an account is signed out everywhere', async () => {
    const at = administer()
    const { AccessToken, RefreshToken } = (await at.signIn()).AuthenticationResult
    await at.admin('AdminUserGlobalSignOut', { Username: 'ada' })
    await expectException(at.call('GetUser', { AccessToken }), 'NotAuthorized', 'revoked')
    await expectException(
      at.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken }),
      'NotAuthorized',
      'Refresh Token has been revoked',
    )
  })

  test('a deleted account is gone, and the next one of the same name is another account', async () => {
    const at = administer()
    const { sub } = (await at.look()).attributes
    const { AccessToken } = (await at.signIn()).AuthenticationResult
    await at.admin('AdminDeleteUser', { Username: 'ada' })
    await expectException(at.look(), ...unknown)
    await create(at, { Username: 'ada' })
    expect((await at.look()).attributes.sub).not.toBe(sub)
    await expectException(at.call('GetUser', { AccessToken }), 'UserNotFound')
  })

  test.each([
    ...[
      'AdminGetUser',
      'AdminConfirmSignUp',
      'AdminDisableUser',
      'AdminEnableUser',
      'AdminUserGlobalSignOut',
    ],
    ...['AdminDeleteUser', 'AdminResetUserPassword', 'AdminGetUserAuthFactors', 'AdminDeleteSoftwareToken'],
    ...['AdminSetUserMFAPreference', 'AdminSetUserPassword', 'AdminSetUserSettings'],
    ...['AdminUpdateUserAttributes', 'AdminDeleteUserAttributes', 'AdminListGroupsForUser'],
  ])('an unknown account is rejected by %s', async (operation) => {
    const more = { Password: right, MFAOptions: [], UserAttributes: [], UserAttributeNames: [] }
    await expectException(administer().admin(operation, { Username: 'zoe', ...more }), ...unknown)
  })

  test('a call without a signature is rejected', async () => {
    const { pool } = administer()
    const response = await pool.fetch(
      new Request('http://localhost/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser',
        },
        body: JSON.stringify({ UserPoolId: pool.id, Username: 'ada' }),
      }),
    )
    expect((await response.json()).__type).toBe('MissingAuthenticationTokenException')
  })
})

describe('ListUsers', () => {
  const users = [
    { username: 'ada', attributes: { email: 'ada@example.com', given_name: 'Ada' } },
    { username: 'bob', attributes: { email: 'bob@example.com', family_name: 'O"Hara' }, disabled: true },
    { username: 'Cy', attributes: { email: 'Cy@example.org' }, status: 'UNCONFIRMED' as const },
  ]
  const list = async (options: PoolOptions, input: object): Promise<string[]> =>
    (await administer({ users, ...options }).admin('ListUsers', input)).Users.map(
      ({ Username }: { Username: string }) => Username,
    )

  test.each<[string, string[]]>([
    ['', ['Cy', 'ada', 'bob']],
    ['username = "ada"', ['ada']],
    ['username = "cy"', ['Cy']],
    ['username ^= "a"', ['ada']],
    ['email = "ada@example.com"', ['ada']],
    ['email^="cy@"', ['Cy']],
    ['"email" = "bob@example.com"', ['bob']],
    ['family_name = "O\\"Hara"', ['bob']],
    ['given_name ^= ""', ['ada']],
    ['cognito:user_status = "unconfirmed"', ['Cy']],
    ['status = "Disabled"', ['bob']],
    ['status = "disabled"', []],
    ['phone_number = "+1"', []],
  ])('ListUsers finds the users that match %s', async (Filter, names) => {
    expect((await list({}, { Filter })).sort()).toEqual(names)
  })

  test('ListUsers compares usernames by case where the pool does', async () => {
    expect(await list({ caseSensitive: true }, { Filter: 'username = "cy"' })).toEqual([])
  })

  test.each([
    ['email', 'parsing filter'],
    ['email = ada', 'parsing filter'],
    ['email != "ada"', 'parsing filter'],
    ['email = "a" and name = "b"', 'parsing filter'],
    ['email = "a"b"', 'parsing filter'],
    ['custom:team = "a"', 'not supported'],
  ])('ListUsers rejects %s', async (Filter, words) => {
    await expectException(list({}, { Filter }), 'InvalidParameter', words)
  })

  test('ListUsers returns the attributes that the call asks for', async () => {
    const { admin } = administer({ users })
    const input = { Filter: 'username = "ada"', AttributesToGet: ['email'] }
    const { Users } = await admin('ListUsers', input)
    expect(Users[0].Attributes).toEqual([attribute('email', 'ada@example.com')])
    await expectException(
      admin('ListUsers', { AttributesToGet: ['shoe_size'] }),
      'InvalidParameter',
      'One or more requested attributes do not exist.',
    )
  })

  test('no user is left out while users are deleted page by page', async () => {
    const { admin } = administer({ users })
    let left = 3
    for (let PaginationToken: string | undefined; left > 0; ) {
      const page: Body = await admin('ListUsers', { Limit: 1, ...(PaginationToken && { PaginationToken }) })
      for (const { Username } of page.Users) await admin('AdminDeleteUser', { Username })
      left -= 1
      PaginationToken = page.PaginationToken
      expect(PaginationToken === undefined).toBe(left === 0)
    }
    expect((await admin('ListUsers')).Users).toEqual([])
  })
})
