/** The app clients of a pool, and their secrets. */
import { forAdmin, withClient } from '../call/operation.js'
import { placeInTime, takePage } from '../call/page.js'
import { refuse } from '../call/refusal.js'
import { flag, integer, need } from '../call/shape.js'
import { anyText, clientId, clientName, clientSecret, nextToken } from '../call/shapes.js'
import { addSecret, createSecret, removeSecret, secretsOf } from '../settings/client-secrets.js'
import { checkClient, describeClient, readClient } from '../settings/client-settings.js'
import { clientSettings } from '../settings/pool-shapes.js'
import type { Client } from '../settings/settings.js'
import { letters } from '../state/chance.js'
import { type Desk, now } from '../state/desk.js'

const which = { ClientId: need(clientId) }

export const CreateUserPoolClient = forAdmin(
  { ClientName: need(clientName), GenerateSecret: flag, ClientSecret: clientSecret, ...clientSettings },
  (desk, { ClientName, GenerateSecret, ClientSecret, ...given }) => {
    const { realm } = desk
    if (GenerateSecret && ClientSecret !== undefined)
      refuse('InvalidParameter', 'GenerateSecret and ClientSecret cannot be used together.')
    const secret = GenerateSecret ? createSecret(realm) : ClientSecret
    const at = now(desk)
    const client = readClient(given, {
      id: letters(realm.random, 26, 'abcdefghijklmnopqrstuvwxyz0123456789'),
      name: ClientName,
      secrets: secret === undefined ? [] : [secret],
      createdAt: at,
      changedAt: at,
    })
    checkClient(desk.pool, client)
    return { UserPoolClient: describeClient(desk.pool, keep(desk, client)) }
  },
)

export const DescribeUserPoolClient = forAdmin(which, (desk, { ClientId }) => ({
  UserPoolClient: describeClient(desk.pool, withClient(desk, ClientId).client),
}))

/** What is not told goes back to AWS's defaults, as it does there. */
export const UpdateUserPoolClient = forAdmin(
  { ...which, ClientName: clientName, ...clientSettings },
  (desk, { ClientId, ClientName, ...given }) => {
    const { id, name, secrets, secretDates, createdAt } = withClient(desk, ClientId).client
    const client = readClient(given, {
      id,
      name: ClientName ?? name,
      secrets,
      ...(secretDates && { secretDates }),
      createdAt: createdAt ?? desk.pool.createdAt,
      changedAt: now(desk),
    })
    checkClient(desk.pool, client)
    return { UserPoolClient: describeClient(desk.pool, keep(desk, client)) }
  },
)

export const DeleteUserPoolClient = forAdmin(which, (desk, { ClientId }) => {
  desk.pool.clients.delete(withClient(desk, ClientId).client.id)
  return {}
})

export const ListUserPoolClients = forAdmin(
  { MaxResults: integer(1, 60), NextToken: nextToken },
  ({ pool }, { MaxResults, NextToken }) => {
    const placeOf = ({ id, createdAt }: Client) => placeInTime(createdAt ?? pool.createdAt, id)
    const wanted = { size: MaxResults, token: NextToken, list: 'clients', placeOf }
    const { items, next } = takePage([...pool.clients.values()], wanted)
    return {
      UserPoolClients: items.map(({ id, name }) => ({ ClientId: id, UserPoolId: pool.id, ClientName: name })),
      ...(next && { NextToken: next }),
    }
  },
)

export const AddUserPoolClientSecret = forAdmin(
  { ...which, ClientSecret: clientSecret },
  (desk, { ClientId, ClientSecret }) => {
    const secret = ClientSecret ?? createSecret(desk.realm)
    const client = keep(desk, addSecret(desk.pool, withClient(desk, ClientId).client, secret, now(desk)))
    const described = describeSecrets(desk, client).at(-1)
    // Whoever brought the secret along knows it.
    return {
      ClientSecretDescriptor: {
        ...described,
        ...(ClientSecret === undefined && { ClientSecretValue: secret }),
      },
    }
  },
)

export const DeleteUserPoolClientSecret = forAdmin(
  { ...which, ClientSecretId: need(anyText) },
  (desk, { ClientId, ClientSecretId }) => {
    keep(desk, removeSecret(desk.pool, withClient(desk, ClientId).client, ClientSecretId))
    return {}
  },
)

export const ListUserPoolClientSecrets = forAdmin(
  { ...which, NextToken: nextToken },
  (desk, { ClientId }) => ({
    ClientSecrets: describeSecrets(desk, withClient(desk, ClientId).client),
  }),
)

const describeSecrets = ({ pool }: Desk, client: Client) =>
  secretsOf(pool, client).map(({ id, createdAt }) => ({
    ClientSecretId: id,
    ClientSecretCreateDate: createdAt / 1000,
  }))

function keep({ pool }: Desk, client: Client): Client {
  pool.clients.set(client.id, client)
  return client
}
