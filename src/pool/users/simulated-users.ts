/** Simulated users: the pool answers for an unknown username as it does for a known one. */
import { toInteger } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import type { Contact } from '../settings/settings.js'
import { type ClientContext, now } from '../state/context.js'
import { derive, toHex, uuid } from '../state/random.js'
import { insert } from '../state/records.js'
import type { User } from '../state/state.js'
import { contactOf, findUser, fold, newUser } from './accounts.js'
import { type Purpose, simulateCode } from './codes.js'
import { type Delivery, describe } from './messages.js'

interface Found {
  readonly user: User
  /** Whether the user does not exist. */
  readonly simulated: boolean
}

export const findOrSimulate = async (ctx: ClientContext, typed: string): Promise<Found> =>
  realOrSimulated(ctx, typed, findUser(ctx.pool, typed))

/**
 * Returns the user or a simulated one.
 *
 * @throws CognitoException if the client allows the pool to reveal that the user does not exist.
 */
export async function realOrSimulated(
  ctx: ClientContext,
  typed: string,
  found: User | undefined,
): Promise<Found> {
  if (found) return { user: found, simulated: false }
  if (!ctx.client.preventUserExistenceErrors)
    reject('UserNotFound', 'Username/client id combination not found.')
  return { user: await simulateUser(ctx, typed), simulated: true }
}

/**
 * Returns delivery details for a code that is not sent: for the kind of address that was typed, or the first kind
 * that receives codes.
 */
export async function simulateDelivery(
  ctx: ClientContext,
  typed: string,
  user: User,
  purpose: Purpose,
  contacts: readonly Contact[],
): Promise<Delivery> {
  const { attributes, sub } = await simulateUser(ctx, typed)
  const kind = contactOf(typed)
  const contact = contacts.find((each) => each === kind) ?? contacts[0] ?? 'email'
  simulateCode(ctx, user, purpose)
  return describe(contact, attributes[contact] ?? `+${sub.replace(/\D/g, '').padStart(4, '0')}`)
}

const maxSimulatedUsers = 1000

/** Length of the longest alias. */
const maxNameLength = 2048

/**
 * Returns a simulated user. It is the same for each call, and failed attempts are stored as for other users, so that
 * a client cannot detect it. No password, code or passkey is correct.
 */
export async function simulateUser(ctx: ClientContext, typed: string): Promise<User> {
  const { pool } = ctx
  // No user has a longer name, and the pool stores each simulated user.
  if (typed.length > maxNameLength)
    reject(
      'InvalidParameter',
      `1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to ${maxNameLength}`,
    )
  const known = [...pool.simulatedUsers].find(([, { sub }]) => sub === typed)
  const name = known ? known[0] : fold(pool, typed)
  const made = pool.simulatedUsers.get(name) ?? (await createSimulatedUser(ctx, typed))
  const simulated = pool.simulatedUsers.get(name) ?? insert(pool.simulatedUsers, name, made)
  for (const oldest of pool.simulatedUsers.keys()) {
    if (pool.simulatedUsers.size <= maxSimulatedUsers) break
    pool.simulatedUsers.delete(oldest)
  }
  return simulated
}

async function createSimulatedUser(ctx: ClientContext, typed: string): Promise<User> {
  const { pool } = ctx
  const bytes = (what: string) => derive(pool.secret, what, fold(pool, typed))
  const id = await bytes('username')
  const sub = uuid(() => id.slice(0, 16))
  const [salt, verifier] = [await bytes('salt'), await bytes('verifier')]
  const contact = contactOf(typed)
  const attributes = {
    email: `${typed}@example.com`,
    email_verified: 'true',
    ...(contact && { [contact]: typed }),
  }
  return {
    ...newUser(sub, sub, 'CONFIRMED', attributes, now(ctx)),
    password: { salt: toInteger(salt.slice(0, 16)).toString(16), verifier: toHex(verifier), setAt: 0 },
  }
}
