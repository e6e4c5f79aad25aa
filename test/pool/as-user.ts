/** Callers of a pool: an app client, and a signed-in user. */

import { right } from './kit-session.js'
import type { Body, PoolClient } from './pool-client.js'

type Call = (operation: string, input?: object) => Promise<Body>

/** Returns a caller for the pool's first client. The username defaults to `ada`. */
export const asClient =
  ({ pool, call }: PoolClient): Call =>
  (operation, input = {}) =>
    call(operation, { ClientId: pool.clientId, Username: 'ada', ...input })

/** Signs in a user and returns a caller with the access token. */
export async function asUser(
  { call, initiate }: PoolClient,
  USERNAME = 'ada',
  PASSWORD = right,
): Promise<Call> {
  const { AuthenticationResult } = await initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD })
  const { AccessToken } = AuthenticationResult
  return (operation, input = {}) => call(operation, { AccessToken, ...input })
}

export const toList = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))

export const hour = 3_600_000
export const day = 24 * hour
