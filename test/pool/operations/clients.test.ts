import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { secretHasher } from '../../../src/transport/with.js'
import { type Administrator, administer } from '../administrator.js'
import { right } from '../kit-session.js'
import { type Body, expectException } from '../pool-client.js'

const passwords = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']
const rotating = { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } }

const create = async ({ admin }: Administrator, input: object = {}): Promise<Body> =>
  (await admin('CreateUserPoolClient', { ClientName: 'shop', ...input })).UserPoolClient

const enter = ({ call }: Administrator, ClientId: string, more: object = {}) =>
  call('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD: right, ...more },
  })

describe('A new client', () => {
  test('a client without settings has the defaults of AWS', async () => {
    const at = administer()
    const client = await create(at)
    expect(client.ClientId).toMatch(/^[a-z0-9]{26}$/)
    expect(client).toEqual({
      ClientId: client.ClientId,
      ClientName: 'shop',
      UserPoolId: at.pool.id,
      CreationDate: at.now() / 1000,
      LastModifiedDate: at.now() / 1000,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      RefreshTokenValidity: 30,
      AccessTokenValidity: 1,
      IdTokenValidity: 1,
      TokenValidityUnits: { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' },
      PreventUserExistenceErrors: 'LEGACY',
      EnableTokenRevocation: true,
      AuthSessionValidity: 3,
      AllowedOAuthFlowsUserPoolClient: false,
    })
    expect((await at.admin('DescribeUserPoolClient', client)).UserPoolClient).toEqual(client)
  })

  test('a client without flows has the flows that AWS gives', async () => {
    const { ExplicitAuthFlows } = await create(administer(), { ExplicitAuthFlows: [] })
    expect(ExplicitAuthFlows).toContain('ALLOW_USER_SRP_AUTH')
  })

  test('a client is described as it was created', async () => {
    const given = {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenValidity: 90,
      AccessTokenValidity: 301,
      IdTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'minutes', RefreshToken: 'minutes' },
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: false,
      AuthSessionValidity: 15,
      ReadAttributes: ['email'],
      WriteAttributes: ['email', 'name'],
      ...rotating,
    }
    expect(await create(administer(), given)).toMatchObject(given)
  })

  test('tokens are valid for as long as the client says', async () => {
    const at = administer()
    const { ClientId } = await create(at, {
      ExplicitAuthFlows: passwords,
      AccessTokenValidity: 301,
      TokenValidityUnits: { AccessToken: 'seconds' },
    })
    const { AccessToken, ExpiresIn } = (await enter(at, ClientId)).AuthenticationResult
    const { exp, iat, client_id } = decodeJwt(AccessToken)
    expect({ ExpiresIn, lasts: (exp ?? 0) - (iat ?? 0), client_id }).toEqual({
      ExpiresIn: 301,
      lasts: 301,
      client_id: ClientId,
    })
  })

  test('an unknown user is reported, unless the client hides it', async () => {
    const at = administer()
    const open = await create(at, { ExplicitAuthFlows: passwords })
    const shut = await create(at, { ExplicitAuthFlows: passwords, PreventUserExistenceErrors: 'ENABLED' })
    await expectException(enter(at, open.ClientId, { USERNAME: 'zoe' }), 'UserNotFound')
    await expectException(enter(at, shut.ClientId, { USERNAME: 'zoe' }), 'NotAuthorized')
  })

  test.each<[string, object, string]>([
    ['old and new flows', { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] }, 'mixed'],
    ['rotation and the old way to refresh', { ExplicitAuthFlows: passwords, ...rotating }, 'rotation'],
    ['rotation and the flows of AWS', rotating, 'rotation'],
    ['access for less than five minutes', validity('AccessToken', 299), 'range for token validity'],
    ['an ID for more than a day', validity('IdToken', 86_401), 'validation error'],
    ['an ID for two days', { ...validity('IdToken', 2, 'days') }, 'range for token validity'],
    ['a refresh token for less than an hour', validity('RefreshToken', 3599), 'range for token validity'],
    ['a refresh token that ends first', validity('RefreshToken', 60, 'minutes'), 'valid for longer'],
    ['attributes to read that are none', { ReadAttributes: ['shoe_size'] }, 'invalid read attributes'],
    ['attributes to write that are none', { WriteAttributes: ['shoe_size'] }, 'invalid write attributes'],
    ['flags to write', { WriteAttributes: ['email_verified'] }, 'invalid write attributes'],
    ['a session of two minutes', { AuthSessionValidity: 2 }, 'validation error'],
    ['two secrets', { GenerateSecret: true, ClientSecret: 'a'.repeat(24) }, 'cannot be used together'],
  ])('a client cannot have %s', async (_, input, words) => {
    await expectException(create(administer(), input), 'InvalidParameter', words)
  })

  test('a client can write at least the attributes that the pool requires', async () => {
    const at = administer({ attributes: [{ name: 'name', required: true }] })
    await expectException(
      create(at, { WriteAttributes: ['email'] }),
      'InvalidParameter',
      'invalid write attributes',
    )
    expect(await create(at, { WriteAttributes: ['email', 'name'] })).toBeDefined()
  })
})

function validity(token: 'AccessToken' | 'IdToken' | 'RefreshToken', count: number, unit = 'seconds') {
  return { [`${token}Validity`]: count, TokenValidityUnits: { [token]: unit } }
}

describe('A client', () => {
  test('settings that a change leaves out return to the defaults of AWS', async () => {
    const at = administer()
    const before = await create(at, {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      GenerateSecret: true,
      ...rotating,
    })
    at.advance(7000)
    const { ClientId } = before
    const { UserPoolClient } = await at.admin('UpdateUserPoolClient', { ClientId, AccessTokenValidity: 2 })
    expect(UserPoolClient).toMatchObject({
      ClientName: 'shop',
      ClientSecret: before.ClientSecret,
      AccessTokenValidity: 2,
      CreationDate: before.CreationDate,
      LastModifiedDate: before.CreationDate + 7,
    })
    expect(UserPoolClient.ExplicitAuthFlows).toContain('ALLOW_USER_SRP_AUTH')
    expect(UserPoolClient.RefreshTokenRotation).toBeUndefined()
  })

  test('a deleted client is unknown, and so are its tokens', async () => {
    const at = administer()
    const { ClientId } = await create(at, { ExplicitAuthFlows: passwords })
    const { AccessToken } = (await enter(at, ClientId)).AuthenticationResult
    await at.admin('DeleteUserPoolClient', { ClientId })
    await expectException(
      enter(at, ClientId),
      'ResourceNotFound',
      `User pool client ${ClientId} does not exist.`,
    )
    await expectException(at.call('GetUser', { AccessToken }), 'NotAuthorized', 'Invalid Access Token')
    for (const operation of ['Describe', 'Update', 'Delete'])
      await expectException(at.admin(`${operation}UserPoolClient`, { ClientId }), 'ResourceNotFound')
  })

  test('a client of another pool is unknown in this one', async () => {
    const at = administer()
    const { Id } = (await at.call('CreateUserPool', { PoolName: 'other' })).UserPool
    await expectException(
      at.call('DescribeUserPoolClient', { UserPoolId: Id, ClientId: at.pool.clientId }),
      'ResourceNotFound',
    )
  })

  test('clients are listed page by page', async () => {
    const at = administer()
    for (const ClientName of ['one', 'two']) await create(at, { ClientName })
    const first = await at.admin('ListUserPoolClients', { MaxResults: 2 })
    const { NextToken } = first
    const second = await at.admin('ListUserPoolClients', { MaxResults: 2, NextToken })
    const listed = [...first.UserPoolClients, ...second.UserPoolClients]
    expect(listed.map(({ ClientName }) => ClientName).sort()).toEqual(['local', 'one', 'two'])
    expect(second.NextToken).toBeUndefined()
    expect(listed[0]).toEqual({
      ClientId: listed[0].ClientId,
      ClientName: listed[0].ClientName,
      UserPoolId: at.pool.id,
    })
  })
})

describe('A secret', () => {
  const open = async (input: object = { GenerateSecret: true }) => {
    const at = administer()
    const client = await create(at, { ExplicitAuthFlows: passwords, ...input })
    const { ClientId } = client
    const prove = async (secret: string) =>
      enter(at, ClientId, { SECRET_HASH: await secretHasher(ClientId, secret)('ada') })
    const list = async () => (await at.admin('ListUserPoolClientSecrets', { ClientId })).ClientSecrets
    return { ...at, admin: at.admin, client, ClientId, prove, list, pass: at.advance, now: at.now }
  }

  test('a secret is generated and then required', async () => {
    const { client, prove } = await open()
    expect(client.ClientSecret).toMatch(/^[a-z0-9]{51}$/)
    expect((await prove(client.ClientSecret)).AuthenticationResult).toBeDefined()
    await expectException(prove('another-secret-than-that'), 'NotAuthorized', 'Unable to verify secret hash')
  })

  test('two secrets are valid while one replaces the other', async () => {
    const { admin, client, ClientId, prove, list, pass, now } = await open()
    const made = now()
    pass(60_000)
    const { ClientSecretDescriptor: added } = await admin('AddUserPoolClientSecret', { ClientId })
    expect(added.ClientSecretId).toBe(`${ClientId}--${made + 60_000}`)
    expect(await list()).toEqual([
      { ClientSecretId: `${ClientId}--${made}`, ClientSecretCreateDate: made / 1000 },
      { ClientSecretId: added.ClientSecretId, ClientSecretCreateDate: made / 1000 + 60 },
    ])
    for (const secret of [client.ClientSecret, added.ClientSecretValue])
      expect((await prove(secret)).AuthenticationResult).toBeDefined()

    await expectException(admin('AddUserPoolClientSecret', { ClientId }), 'LimitExceeded')
    await admin('DeleteUserPoolClientSecret', { ClientId, ClientSecretId: `${ClientId}--${made}` })
    await expectException(prove(client.ClientSecret), 'NotAuthorized')
    expect((await prove(added.ClientSecretValue)).AuthenticationResult).toBeDefined()
  })

  test('a secret that was given is not returned again', async () => {
    const { admin, ClientId, prove } = await open()
    const ClientSecret = 'brought-along-by-somebody'.replaceAll('-', '_')
    const { ClientSecretDescriptor } = await admin('AddUserPoolClientSecret', { ClientId, ClientSecret })
    expect(ClientSecretDescriptor).not.toHaveProperty('ClientSecretValue')
    expect((await prove(ClientSecret)).AuthenticationResult).toBeDefined()
  })

  test('two secrets that are created at the same moment differ', async () => {
    const { admin, ClientId, list } = await open()
    await admin('AddUserPoolClientSecret', { ClientId })
    const ids = (await list()).map(({ ClientSecretId }: Body) => ClientSecretId)
    expect(new Set(ids).size).toBe(2)
  })

  test('the last secret cannot be deleted', async () => {
    const { admin, ClientId, list } = await open()
    const [{ ClientSecretId }] = await list()
    await expectException(
      admin('DeleteUserPoolClientSecret', { ClientId, ClientSecretId }),
      'InvalidParameter',
      'last secret',
    )
    await expectException(
      admin('DeleteUserPoolClientSecret', { ClientId, ClientSecretId: 'another' }),
      'ResourceNotFound',
    )
  })

  test('a client without a secret gets none', async () => {
    const { admin, ClientId, list } = await open({})
    expect(await list()).toEqual([])
    await expectException(admin('AddUserPoolClientSecret', { ClientId }), 'InvalidParameter', 'no secret')
  })

  test('a secret in the options has an id that stays the same', async () => {
    const at = administer({ clients: [{ id: 'shop', secrets: ['a'.repeat(24), 'b'.repeat(24)] }] })
    const list = async () =>
      (await at.admin('ListUserPoolClientSecrets', { ClientId: 'shop' })).ClientSecrets as Body[]
    const [first, second] = await list()
    await at.admin('DeleteUserPoolClientSecret', { ClientId: 'shop', ...first })
    expect(await list()).toEqual([second])
  })
})
