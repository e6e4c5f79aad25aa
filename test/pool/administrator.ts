/** An administrator of a pool in the same process. */
import type { PoolOptions } from '../../src/pool/index.js'
import { right } from './kit-session.js'
import { type Body, createPoolClient, type PoolClient } from './pool-client.js'

export interface Administrator extends PoolClient {
  /** Calls an operation on the pool. */
  admin(operation: string, input?: object): Promise<Body>
  /** Returns what AdminGetUser answers, with the attributes by their names. */
  look(username?: string): Promise<Body>
  /** Signs in by password and returns the next step. */
  signIn(username?: string, password?: string): Promise<Body>
}

/** Creates a pool for an administrator, by default with the user `ada` and the password `right`. */
export function administer(options: PoolOptions = {}): Administrator {
  const at = createPoolClient(options)
  const admin = (operation: string, input: object = {}) =>
    at.call(operation, { UserPoolId: at.pool.id, ...input })
  return Object.assign(Object.create(at, {}) as PoolClient, {
    admin,
    async look(Username = 'ada') {
      const user = await admin('AdminGetUser', { Username })
      return { ...user, attributes: byName(user.UserAttributes) }
    },
    signIn: (USERNAME = 'ada', PASSWORD = right) => at.initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD }),
  })
}

export const byName = (list: readonly { Name: string; Value: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]))
