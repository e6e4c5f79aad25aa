/** The AWS SDK itself, with the pool in place of the network: dates are dates, and nothing is lost on the way. */
import {
  AddUserPoolClientSecretCommand,
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  GroupExistsException,
  ListUserPoolsCommand,
  paginateListUsers,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { createPool, type Pool } from '../../../src/pool/index.js'

const at = Date.UTC(2026, 2, 7, 9, 5, 3, 250)
const now = new Date(at)

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** Passes the requests of the SDK to the pool without a network. */
const handlerOf = ({ fetch }: Pool) => ({
  async handle({ method, path, headers, body }: Sent) {
    const response = await fetch(new Request(new URL(path, 'http://pool.example'), { method, headers, body }))
    return {
      response: {
        statusCode: response.status,
        headers: Object.fromEntries(response.headers),
        body: new Uint8Array(await response.arrayBuffer()),
      },
    }
  },
})

function open() {
  const pool = createPool({ clock: () => at })
  const sdk = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: handlerOf(pool) as never,
    maxAttempts: 1,
  })
  return { sdk, pool, UserPoolId: pool.id }
}

test('A user has the dates and the attributes that the pool gave', async () => {
  const { sdk, UserPoolId } = open()
  const { User } = await sdk.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: 'ada',
      UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
    }),
  )
  expect(User).toMatchObject({ UserCreateDate: now, UserLastModifiedDate: now, Enabled: true })
  expect(User?.Attributes).toContainEqual({ Name: 'email', Value: 'ada@example.com' })
})

test('A pool has its dates, its policies and its schema', async () => {
  const { sdk } = open()
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'shop',
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: false }],
    }),
  )
  expect(UserPool).toMatchObject({ CreationDate: now, Policies: { PasswordPolicy: { MinimumLength: 12 } } })
  const described = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id }))
  expect(described.UserPool).toEqual(UserPool)
  const { UserPools } = await sdk.send(new ListUserPoolsCommand({ MaxResults: 10 }))
  expect(UserPools?.map(({ CreationDate }) => CreationDate)).toEqual([now, now])
})

test('A client, its secrets and a group have their dates', async () => {
  const { sdk, UserPoolId } = open()
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', GenerateSecret: true }),
  )
  expect(UserPoolClient).toMatchObject({ CreationDate: now, LastModifiedDate: now })
  const which = { UserPoolId, ClientId: UserPoolClient?.ClientId }
  const { ClientSecretDescriptor } = await sdk.send(new AddUserPoolClientSecretCommand(which))
  expect(ClientSecretDescriptor?.ClientSecretCreateDate).toEqual(new Date(at + 1))
  const { Group } = await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'readers' }))
  expect(Group?.CreationDate).toEqual(now)
})

test('The SDK’s own paginator finds everybody once', async () => {
  const { sdk, UserPoolId } = open()
  const names = ['ada', 'bob', 'cy', 'dee', 'eve']
  for (const Username of names) await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username }))
  const found = []
  for await (const { Users = [] } of paginateListUsers({ client: sdk, pageSize: 2 }, { UserPoolId }))
    found.push(Users.map(({ Username }) => Username))
  expect(found).toEqual([['ada', 'bob'], ['cy', 'dee'], ['eve']])
})

test('a rejection is an exception of the right class', async () => {
  const { sdk, UserPoolId } = open()
  const create = () => sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'readers' }))
  await create()
  await expect(create()).rejects.toThrow(GroupExistsException)
  const off = new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON' })
  await expect(sdk.send(off)).rejects.toThrow(
    "can't disable all MFAs with a required or optional configuration",
  )
})
