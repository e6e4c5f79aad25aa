/** Operations on app clients and their secrets. */

import { reject } from '../call/exception.js'
import { adminOperation, withClient } from '../call/operation.js'
import { paginate, sortKey } from '../call/page.js'
import { flag, integer, required } from '../call/shape.js'
import { anyText, clientId, clientName, clientSecret, nextToken } from '../call/shapes.js'
import { addSecret, createSecret, removeSecret, secretsOf } from '../settings/client-secrets.js'
import { checkClient, describeClient, readClient } from '../settings/client-settings.js'
import { clientSettings } from '../settings/pool-shapes.js'
import type { Client } from '../settings/settings.js'
import { type Context, now } from '../state/context.js'
import { randomString } from '../state/random.js'

const clientMembers = { ClientId: required(clientId) }

export const CreateUserPoolClient = adminOperation(
  { ClientName: required(clientName), GenerateSecret: flag, ClientSecret: clientSecret, ...clientSettings },
  (ctx, { ClientName, GenerateSecret, ClientSecret, ...given }) => {
    const { env } = ctx
    if (GenerateSecret && ClientSecret !== undefined)
      reject('InvalidParameter', 'GenerateSecret and ClientSecret cannot be used together.')
    const secret = GenerateSecret ? createSecret(env) : ClientSecret
    const at = now(ctx)
    const client = readClient(given, {
      id: randomString(env.random, 26, 'abcdefghijklmnopqrstuvwxyz0123456789'),
      name: ClientName,
      secrets: secret === undefined ? [] : [secret],
      createdAt: at,
      changedAt: at,
    })
    checkClient(ctx.pool, client)
    return { UserPoolClient: describeClient(ctx.pool, keep(ctx, client)) }
  },
)

export const DescribeUserPoolClient = adminOperation(clientMembers, (ctx, { ClientId }) => ({
  UserPoolClient: describeClient(ctx.pool, withClient(ctx, ClientId).client),
}))

/** As with AWS, a missing member resets its setting to the default. */
export const UpdateUserPoolClient = adminOperation(
  { ...clientMembers, ClientName: clientName, ...clientSettings },
  (ctx, { ClientId, ClientName, ...given }) => {
    const { id, name, secrets, secretDates, createdAt } = withClient(ctx, ClientId).client
    const client = readClient(given, {
      id,
      name: ClientName ?? name,
      secrets,
      ...(secretDates && { secretDates }),
      createdAt: createdAt ?? ctx.pool.createdAt,
      changedAt: now(ctx),
    })
    checkClient(ctx.pool, client)
    return { UserPoolClient: describeClient(ctx.pool, keep(ctx, client)) }
  },
)

export const DeleteUserPoolClient = adminOperation(clientMembers, (ctx, { ClientId }) => {
  ctx.pool.clients.delete(withClient(ctx, ClientId).client.id)
  return {}
})

export const ListUserPoolClients = adminOperation(
  { MaxResults: integer(1, 60), NextToken: nextToken },
  ({ pool }, { MaxResults, NextToken }) => {
    const sortKeyOf = ({ id, createdAt }: Client) => sortKey(createdAt ?? pool.createdAt, id)
    const wanted = { size: MaxResults, token: NextToken, list: 'clients', sortKeyOf }
    const { items, next } = paginate([...pool.clients.values()], wanted)
    return {
      UserPoolClients: items.map(({ id, name }) => ({ ClientId: id, UserPoolId: pool.id, ClientName: name })),
      ...(next && { NextToken: next }),
    }
  },
)

export const AddUserPoolClientSecret = adminOperation(
  { ...clientMembers, ClientSecret: clientSecret },
  (ctx, { ClientId, ClientSecret }) => {
    const secret = ClientSecret ?? createSecret(ctx.env)
    const client = keep(ctx, addSecret(ctx.pool, withClient(ctx, ClientId).client, secret, now(ctx)))
    const described = describeSecrets(ctx, client).at(-1)
    // The response omits a secret that the caller provided.
    return {
      ClientSecretDescriptor: {
        ...described,
        ...(ClientSecret === undefined && { ClientSecretValue: secret }),
      },
    }
  },
)

export const DeleteUserPoolClientSecret = adminOperation(
  { ...clientMembers, ClientSecretId: required(anyText) },
  (ctx, { ClientId, ClientSecretId }) => {
    keep(ctx, removeSecret(ctx.pool, withClient(ctx, ClientId).client, ClientSecretId))
    return {}
  },
)

export const ListUserPoolClientSecrets = adminOperation(
  { ...clientMembers, NextToken: nextToken },
  (ctx, { ClientId }) => ({
    ClientSecrets: describeSecrets(ctx, withClient(ctx, ClientId).client),
  }),
)

const describeSecrets = ({ pool }: Context, client: Client) =>
  secretsOf(pool, client).map(({ id, createdAt }) => ({
    ClientSecretId: id,
    ClientSecretCreateDate: createdAt / 1000,
  }))

function keep({ pool }: Context, client: Client): Client {
  pool.clients.set(client.id, client)
  return client
}
