import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { administer } from '../administrator.js'
import { right } from '../kit-session.js'
import { type Body, expectException, type PoolClient } from '../pool-client.js'

const create = async ({ call }: PoolClient, input: object = {}): Promise<Body> =>
  (await call('CreateUserPool', { PoolName: 'shop', ...input })).UserPool

const describePool = async ({ call }: PoolClient, UserPoolId: string): Promise<Body> =>
  (await call('DescribeUserPool', { UserPoolId })).UserPool

const find = (pool: Body, name: string) =>
  pool.SchemaAttributes.find(({ Name }: { Name: string }) => Name === name)

describe('A new pool', () => {
  test('a pool without settings has the defaults of AWS', async () => {
    const at = administer({ id: 'eu-west-1_First' })
    const pool = await create(at)
    expect(pool.Id).toMatch(/^eu-west-1_[0-9A-Za-z]{9}$/)
    expect(pool).toMatchObject({
      Name: 'shop',
      Arn: `arn:aws:cognito-idp:eu-west-1:000000000000:userpool/${pool.Id}`,
      CreationDate: at.now() / 1000,
      LastModifiedDate: at.now() / 1000,
      MfaConfiguration: 'OFF',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      UsernameConfiguration: { CaseSensitive: true },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      UserPoolTier: 'ESSENTIALS',
      EstimatedNumberOfUsers: 0,
    })
    expect(pool).not.toHaveProperty('AutoVerifiedAttributes')
    expect(pool).not.toHaveProperty('DeviceConfiguration')
    expect(await describePool(at, pool.Id)).toEqual(pool)
  })

  test('users can sign in to a new pool', async () => {
    const at = administer()
    const UserPoolId = (await create(at)).Id
    const { ClientId } = (
      await at.call('CreateUserPoolClient', {
        UserPoolId,
        ClientName: 'web',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      })
    ).UserPoolClient
    const eve = { UserPoolId, Username: 'eve' }
    await at.call('AdminCreateUser', eve)
    await at.call('AdminSetUserPassword', { ...eve, Password: right, Permanent: true })
    const { AccessToken } = (
      await at.call('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'eve', PASSWORD: right },
      })
    ).AuthenticationResult
    expect(decodeJwt(AccessToken).iss).toContain(UserPoolId)
    expect((await at.call('GetUser', { AccessToken })).Username).toBe('eve')
    await expectException(at.admin('AdminGetUser', { Username: 'eve' }), 'UserNotFound')
  })

  test('recovery follows the order of the priorities', async () => {
    const { RecoveryMechanisms } = recovery('verified_phone_number', 'verified_email').AccountRecoverySetting
    const AccountRecoverySetting = { RecoveryMechanisms: RecoveryMechanisms.toReversed() }
    const pool = await create(administer(), { AccountRecoverySetting })
    expect(pool.AccountRecoverySetting).toEqual({ RecoveryMechanisms })
  })

  test('a password needs only what the policy names', async () => {
    const { Policies } = await create(administer(), {
      Policies: { PasswordPolicy: { MinimumLength: 6, RequireNumbers: true } },
    })
    expect(Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 6,
      RequireNumbers: true,
      RequireUppercase: false,
      RequireSymbols: false,
    })
  })

  test('the schema has custom attributes with their prefixes', async () => {
    const pool = await create(administer(), {
      Schema: [
        { Name: 'given_name', Required: true },
        { Name: 'tenant', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '9' } },
        { Name: 'note', DeveloperOnlyAttribute: true, Mutable: false },
      ],
    })
    expect(find(pool, 'given_name')).toMatchObject({ Required: true, Mutable: true })
    expect(find(pool, 'custom:tenant')).toMatchObject({ StringAttributeConstraints: { MaxLength: '9' } })
    expect(find(pool, 'dev:custom:note')).toMatchObject({ DeveloperOnlyAttribute: true, Mutable: false })
    expect(find(pool, 'birthdate')).toMatchObject({ Required: false })
  })

  test.each<[string, object, string]>([
    ['two kinds of names', { UsernameAttributes: ['email'], AliasAttributes: ['email'] }, 'only one of'],
    [
      'MFA without a method',
      { MfaConfiguration: 'ON' },
      "can't disable all MFAs with a required or optional",
    ],
    [
      'recovery by an administrator only and by e-mail',
      recovery('admin_only', 'verified_email'),
      'admin_only',
    ],
    [
      'proof before an update where nothing is proved',
      { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
      'before an update',
    ],
    [
      'its own attribute required',
      { Schema: [{ Name: 'x', Required: true }] },
      'Required custom attributes are not supported currently.',
    ],
    ['an attribute twice', { Schema: [{ Name: 'x' }, { Name: 'x' }] }, 'twice'],
    ['an attribute without a name', { Schema: [{}] }, 'needs a name'],
    [
      'too many attributes',
      { Schema: Array.from({ length: 51 }, (_, i) => ({ Name: `a${i}` })) },
      '50 custom attributes',
    ],
    [
      'a bound that is none',
      { Schema: [{ Name: 'x', StringAttributeConstraints: { MaxLength: 'long' } }] },
      'must be a number',
    ],
    ['passwords of five letters', password({ MinimumLength: 5 }), 'validation error'],
    ['passkeys beside MFA', passkeysAndMfa, 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled'],
    ['Lambdas', { LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:1:function:f' } }, 'LambdaConfig'],
    ['a key for Lambdas', { LambdaConfig: { KMSKeyID: 'arn' } }, 'LambdaConfig'],
    ['threat protection', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }, 'AdvancedSecurityMode'],
    [
      'threat protection of custom sign-in',
      {
        UserPoolAddOns: {
          AdvancedSecurityMode: 'AUDIT',
          AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
        },
      },
      'CustomAuthMode',
    ],
    [
      'links instead of codes',
      { VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } },
      'CONFIRM_WITH_LINK',
    ],
    ['another issuer', { IssuerConfiguration: { Type: 'UPDATED' } }, 'IssuerConfiguration'],
    ['levels of authentication', { AcrConfiguration: { a: { AcrValue: 'urn:a' } } }, 'AcrConfiguration'],
  ])('a pool cannot have %s', async (_, input, words) => {
    await expectException(create(administer(), input), 'InvalidParameter', words)
  })

  test.each<[string, object]>([
    ['codes as first factors', factors('PASSWORD', 'EMAIL_OTP')],
    ['a history of passwords', password({ PasswordHistorySize: 3 })],
  ])('a pool of the small tier cannot have %s', async (_, input) => {
    await expectException(
      create(administer(), { ...input, UserPoolTier: 'LITE' }),
      'FeatureUnavailableInTier',
    )
  })

  test('settings that do not concern sign-in are accepted', async () => {
    const input = {
      LambdaConfig: {},
      UserPoolTags: { team: 'shop' },
      DeletionProtection: 'INACTIVE',
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE', EmailMessage: '{####}' },
    }
    expect(await create(administer(), input)).toBeDefined()
  })
})

function recovery(...names: readonly string[]) {
  const RecoveryMechanisms = names.map((Name, index) => ({ Name, Priority: index + 1 }))
  return { AccountRecoverySetting: { RecoveryMechanisms } }
}

function password(PasswordPolicy: object) {
  return { Policies: { PasswordPolicy } }
}

function factors(...AllowedFirstAuthFactors: readonly string[]) {
  return { Policies: { SignInPolicy: { AllowedFirstAuthFactors } } }
}

const passkeysAndMfa = { MfaConfiguration: 'ON', SmsConfiguration: {}, ...factors('PASSWORD', 'WEB_AUTHN') }

describe('A pool', () => {
  test('settings that a change leaves out return to the defaults of AWS', async () => {
    const at = administer()
    const { Id, CreationDate } = await create(at, {
      AutoVerifiedAttributes: ['email'],
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
      AliasAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Schema: [{ Name: 'tenant' }],
      ...password({ MinimumLength: 12 }),
    })
    at.advance(9000)
    await at.call('UpdateUserPool', { UserPoolId: Id, AutoVerifiedAttributes: ['phone_number'] })
    const pool = await describePool(at, Id)
    expect(pool).toMatchObject({
      Name: 'shop',
      AutoVerifiedAttributes: ['phone_number'],
      AliasAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      LastModifiedDate: CreationDate + 9,
    })
    expect(pool.Policies.PasswordPolicy.MinimumLength).toBe(8)
    expect(pool).not.toHaveProperty('DeviceConfiguration')
    expect(find(pool, 'custom:tenant')).toBeDefined()
  })

  test('second factors that were set separately stay', async () => {
    const at = administer({ mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] } })
    await at.admin('UpdateUserPool', { MfaConfiguration: 'OPTIONAL' })
    expect(await at.admin('GetUserPoolMfaConfig')).toEqual({
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    })
  })

  test('a rejected change leaves the pool unchanged', async () => {
    const at = administer()
    const before = await describePool(at, at.pool.id)
    at.advance(9000)
    await expectException(
      at.admin('UpdateUserPool', { PoolName: 'other', MfaConfiguration: 'ON' }),
      'InvalidParameter',
    )
    expect(await describePool(at, at.pool.id)).toEqual(before)
  })

  test('a pool gets custom attributes that no other pool has', async () => {
    const at = administer()
    await at.admin('AddCustomAttributes', { CustomAttributes: [{ Name: 'email' }, { Name: 'tenant' }] })
    const pool = await describePool(at, at.pool.id)
    expect(find(pool, 'custom:email')).toBeDefined()
    expect(find(pool, 'custom:tenant')).toBeDefined()
    await expectException(
      at.admin('AddCustomAttributes', { CustomAttributes: [{ Name: 'tenant' }] }),
      'InvalidParameter',
      'twice',
    )
  })

  test('a deleted pool is gone with its users', async () => {
    const at = administer()
    const { Id: UserPoolId } = await create(at)
    const client = { UserPoolId, ClientName: 'web' }
    const { ClientId } = (await at.call('CreateUserPoolClient', client)).UserPoolClient
    await at.call('DeleteUserPool', { UserPoolId })
    for (const operation of ['DescribeUserPool', 'DeleteUserPool', 'ListUsers'])
      await expectException(
        at.call(operation, { UserPoolId }),
        'ResourceNotFound',
        `User pool ${UserPoolId} does not exist.`,
      )
    await expectException(at.initiate('USER_SRP_AUTH', { SRP_A: 'a' }, { ClientId }), 'ResourceNotFound')
  })

  test('pools are listed page by page', async () => {
    const at = administer()
    at.advance(1)
    for (const PoolName of ['one', 'two']) await create(at, { PoolName })
    const first = await at.call('ListUserPools', { MaxResults: 2 })
    const second = await at.call('ListUserPools', { MaxResults: 2, NextToken: first.NextToken })
    const names = [...first.UserPools, ...second.UserPools].map(({ Name }) => Name)
    expect([first.UserPools.length, names.sort(), second.NextToken]).toEqual([
      2,
      ['local', 'one', 'two'],
      undefined,
    ])
  })
})

describe('Second factors of a pool', () => {
  const open = (options: PoolOptions = {}) => {
    const { admin } = administer(options)
    return {
      set: (input: object) => admin('SetUserPoolMfaConfig', input),
      get: () => admin('GetUserPoolMfaConfig'),
    }
  }
  const invalid = 'Invalid MFA configuration given, '
  const passkeys = { RelyingPartyId: 'example.com', UserVerification: 'required' }

  test('second factors are described as they were set', async () => {
    const { set, get } = open()
    const given = {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
      WebAuthnConfiguration: { ...passkeys, FactorConfiguration: 'SINGLE_FACTOR' },
    }
    expect(await set(given)).toEqual(given)
    expect(await get()).toEqual(given)
  })

  test('only second factors are described, while passkeys stay', async () => {
    const { set, get } = open({ passkeys: true, mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
    await set({ MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration: {} } })
    const config = await get()
    expect(config).toHaveProperty('SmsMfaConfiguration')
    expect(config).not.toHaveProperty('EmailMfaConfiguration')
    expect(config.WebAuthnConfiguration.RelyingPartyId).toBe('localhost')
  })

  test('second factors stay where only passkeys are set', async () => {
    const { set, get } = open({ mfa: { mode: 'OPTIONAL', methods: ['EMAIL_OTP'] } })
    await set({ WebAuthnConfiguration: passkeys })
    expect(await get()).toMatchObject({ MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} })
  })

  test('settings of passkeys that are left out stay', async () => {
    const { set } = open({ passkeys: { rpId: 'example.com', multiFactor: true } })
    const { WebAuthnConfiguration } = await set({ WebAuthnConfiguration: { UserVerification: 'required' } })
    expect(WebAuthnConfiguration).toEqual({
      ...passkeys,
      FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    })
  })

  test.each<[object, string]>([
    [
      { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: true } },
      `${invalid}can't turn off MFA and configure an MFA together.`,
    ],
    [
      { MfaConfiguration: 'ON' },
      `${invalid}can't disable all MFAs with a required or optional configuration.`,
    ],
    [
      { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: false } },
      `${invalid}can't disable all MFAs with a required or optional configuration.`,
    ],
  ])('second factors cannot be %j', async (input, text) => {
    await expectException(open().set(input), 'InvalidParameter', text)
  })

  test('second factors are required after a passkey, unless the passkey counts as both', async () => {
    const { set } = open({ policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] } })
    const required = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } }
    expect(await set({ ...required, MfaConfiguration: 'OPTIONAL' })).toBeDefined()
    await expectException(set(required), 'InvalidParameter', 'WEB_AUTHN cannot be used as an auth factor')
    await expectException(
      set({ ...required, WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } }),
      'InvalidParameter',
      'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required',
    )
    const both = { ...passkeys, FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' }
    expect(await set({ ...required, WebAuthnConfiguration: both })).toMatchObject({ MfaConfiguration: 'ON' })
  })

  test('second factors by e-mail are not for the small tier', async () => {
    const { set } = open({ tier: 'LITE' })
    await expectException(
      set({ MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} }),
      'FeatureUnavailableInTier',
    )
  })
})
