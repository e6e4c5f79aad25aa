/** Secrets of an app client. A client has two at most. The ID of a secret contains its creation time. */
import { reject } from '../call/exception.js'
import type { Environment } from '../state/context.js'
import { randomString } from '../state/random.js'
import type { UserPool } from '../state/state.js'
import type { Client } from './settings.js'

const most = 2

interface Secret {
  readonly id: string
  readonly value: string
  readonly createdAt: number
}

export const createSecret = ({ random }: Environment): string =>
  randomString(random, 51, 'abcdefghijklmnopqrstuvwxyz0123456789')

/**
 * Returns the secrets, oldest first. A secret without a date counts as one millisecond newer than the one before it.
 */
export const secretsOf = (pool: UserPool, client: Client): readonly Secret[] =>
  client.secrets.map((value, index) => {
    const createdAt = client.secretDates?.[index] ?? (client.createdAt ?? pool.createdAt) + index
    return { id: `${client.id}--${createdAt}`, value, createdAt }
  })

const keep = (client: Client, secrets: readonly Omit<Secret, 'id'>[]): Client => ({
  ...client,
  secrets: secrets.map(({ value }) => value),
  secretDates: secrets.map(({ createdAt }) => createdAt),
})

export function addSecret(pool: UserPool, client: Client, value: string, at: number): Client {
  const secrets = secretsOf(pool, client)
  if (secrets.length === 0) reject('InvalidParameter', 'The app client has no secret to be rotated.')
  if (secrets.length >= most) reject('LimitExceeded', `An app client has ${most} secrets at most.`)
  const createdAt = Math.max(at, ...secrets.map((secret) => secret.createdAt + 1))
  return keep(client, [...secrets, { value, createdAt }])
}

export function removeSecret(pool: UserPool, client: Client, id: string): Client {
  const secrets = secretsOf(pool, client)
  const left = secrets.filter((secret) => secret.id !== id)
  if (left.length === secrets.length) reject('ResourceNotFound', 'The client secret does not exist.')
  if (left.length === 0) reject('InvalidParameter', 'The last secret of an app client cannot be deleted.')
  return keep(client, left)
}
