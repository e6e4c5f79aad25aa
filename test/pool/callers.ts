/** The two ways to call: through an app client, and as a user who is signed in. */
import type { Body, Raw } from './raw.js'
import { right } from './visit.js'

type Call = (operation: string, input?: object) => Promise<Body>

/** A caller through the pool's first client, by default about `ada`. */
export const anybody =
  ({ pool, call }: Raw): Call =>
  (operation, input = {}) =>
    call(operation, { ClientId: pool.clientId, Username: 'ada', ...input })

/** A user who has just signed in. */
export async function owner({ call, initiate }: Raw, USERNAME = 'ada', PASSWORD = right): Promise<Call> {
  const { AuthenticationResult } = await initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD })
  const { AccessToken } = AuthenticationResult
  return (operation, input = {}) => call(operation, { AccessToken, ...input })
}

export const toList = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))

export const hour = 3_600_000
export const day = 24 * hour
