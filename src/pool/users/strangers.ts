/** People whom the pool does not know, where nobody may be told so: all seems to go as it does for everybody else. */
import { refuse } from '../call/refusal.js'
import type { Contact } from '../settings/settings.js'
import type { ClientDesk } from '../state/desk.js'
import type { User } from '../state/state.js'
import { contactOf, findUser, makePhantom } from './accounts.js'
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
  if (!desk.client.hidesUsers) refuse('UserNotFound', 'Username/client id combination not found.')
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
