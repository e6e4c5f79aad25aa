/** Users who do not exist, where nobody may be told so: all seems to go as it does for everybody else. */
import { toInteger } from '../../srp/math.js'
import { refuse } from '../call/refusal.js'
import type { Contact } from '../settings/settings.js'
import { derive, toHex, uuid } from '../state/chance.js'
import { type ClientDesk, now } from '../state/desk.js'
import { keep } from '../state/records.js'
import type { User } from '../state/state.js'
import { blankUser, contactOf, findUser, fold } from './accounts.js'
import { type Purpose, pretendCode } from './codes.js'
import { type Delivery, describe } from './messages.js'

interface Found {
  readonly user: User
  /** Whether the user does not exist. */
  readonly phantom: boolean
}

export const findOrPretend = async (desk: ClientDesk, typed: string): Promise<Found> =>
  present(desk, typed, findUser(desk.pool, typed))

/** The user, somebody made up in the user's place, or a refusal for those who may know that there is none. */
export async function present(desk: ClientDesk, typed: string, found: User | undefined): Promise<Found> {
  if (found) return { user: found, phantom: false }
  if (!desk.client.preventUserExistenceErrors)
    refuse('UserNotFound', 'Username/client id combination not found.')
  return { user: await makePhantom(desk, typed), phantom: true }
}

/** Tells of a code that nobody sends: to the kind of address that was typed, or the first of those that get codes. */
export async function pretendToSend(
  desk: ClientDesk,
  typed: string,
  user: User,
  purpose: Purpose,
  contacts: readonly Contact[],
): Promise<Delivery> {
  const { attributes, sub } = await makePhantom(desk, typed)
  const kind = contactOf(typed)
  const contact = contacts.find((each) => each === kind) ?? contacts[0] ?? 'email'
  pretendCode(desk, user, purpose)
  return describe(contact, attributes[contact] ?? `+${sub.replace(/\D/g, '').padStart(4, '0')}`)
}

const phantomsKept = 1000

/** An address that is an alias may have as many letters as any attribute. */
const longestName = 2048

/**
 * A user who does not exist, and seems to: the same each time, so that nobody can tell by asking twice. What was tried
 * is remembered as it is with anybody else. Whoever it is supposed to be, no password, code or passkey is right.
 */
export async function makePhantom(desk: ClientDesk, typed: string): Promise<User> {
  const { pool } = desk
  // No user has a longer name; and what is tried is remembered.
  if (typed.length > longestName)
    refuse(
      'InvalidParameter',
      `1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to ${longestName}`,
    )
  const known = [...pool.phantoms].find(([, { sub }]) => sub === typed)
  const name = known ? known[0] : fold(pool, typed)
  const made = pool.phantoms.get(name) ?? (await invent(desk, typed))
  const phantom = pool.phantoms.get(name) ?? keep(pool.phantoms, name, made)
  for (const oldest of pool.phantoms.keys()) {
    if (pool.phantoms.size <= phantomsKept) break
    pool.phantoms.delete(oldest)
  }
  return phantom
}

async function invent(desk: ClientDesk, typed: string): Promise<User> {
  const { pool } = desk
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
    ...blankUser(sub, sub, 'CONFIRMED', attributes, now(desk)),
    password: { salt: toInteger(salt.slice(0, 16)).toString(16), verifier: toHex(verifier), setAt: 0 },
  }
}
