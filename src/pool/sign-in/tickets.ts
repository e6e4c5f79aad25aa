/** What the pool hands out between two steps of a sign-in: an opaque text, good for one answer to one question. */
import { toBase64 } from '../../srp/math.js'
import { refuse } from '../call/refusal.js'
import { toBase64url } from '../state/chance.js'
import { type ClientDesk, type Desk, minutes, now } from '../state/desk.js'
import type { SignIn } from '../state/state.js'

/** How long a ticket that is over still has its own refusal. */
const remembered = minutes(15)

/** A `Session`. Cognito's are as long, and begin like this. */
export const createSession = ({ realm }: Desk): string => `AYABe${toBase64url(realm.random(720))}`

/** A `SECRET_BLOCK`, which stands in for the session where SRP comes first. */
export const createBlock = ({ realm }: Desk): string => toBase64(realm.random(768))

/** Has the sign-in wait under this name. */
export function issue(desk: ClientDesk, name: string, signIn: SignIn): string {
  sweep(desk)
  const expiresAt = now(desk) + minutes(desk.client.authSessionMinutes)
  desk.pool.tickets.set(name, { clientId: desk.client.id, expiresAt, spent: false, signIn })
  return name
}

const invalid = 'Invalid session for the user'

/** Finds the sign-in that waits, and bars the name at once: of two answers at the same moment, one is too late. */
export function take(desk: ClientDesk, name: string, answers: (signIn: SignIn) => boolean): SignIn {
  const ticket = desk.pool.tickets.get(name)
  if (!ticket) return refuse('NotAuthorized', `${invalid}.`)
  if (ticket.spent) return refuse('NotAuthorized', `${invalid}, session can only be used once.`)
  if (now(desk) > ticket.expiresAt) return refuse('NotAuthorized', `${invalid}, session is expired.`)
  if (ticket.clientId !== desk.client.id || !ticket.signIn || !answers(ticket.signIn))
    return refuse('NotAuthorized', `${invalid}.`)
  ticket.spent = true
  return ticket.signIn
}

/** The session of the newest sign-in of the same client that waits for an answer and matches. */
export function findSession(desk: ClientDesk, matches: (signIn: SignIn) => boolean): string | undefined {
  let found: string | undefined
  for (const [name, { spent, clientId, signIn }] of desk.pool.tickets)
    if (!spent && clientId === desk.client.id && signIn && matches(signIn)) found = name
  return found
}

/** After an answer that was wrong in a way that allows another. */
export function giveBack({ pool }: Desk, name: string): void {
  const ticket = pool.tickets.get(name)
  if (ticket) ticket.spent = false
}

/** After an answer that counted: only the name is kept, so that nobody can use it again. */
export function tear({ pool }: Desk, name: string): void {
  const ticket = pool.tickets.get(name)
  if (ticket) ticket.signIn = undefined
}

/** After a failure, or a step with a session that took this one's place: the session is no longer known. */
export function discard({ pool }: Desk, name: string): void {
  pool.tickets.delete(name)
}

/** Nobody has so many sign-ins under way; a bound keeps those who begin them without end from filling the pool. */
const kept = 10_000

/** Forgets the oldest. They lie in the order in which they were issued, which is nearly the one in which they end. */
function sweep(desk: Desk): void {
  const { tickets } = desk.pool
  for (const [name, { expiresAt }] of tickets) {
    if (expiresAt + remembered > now(desk) && tickets.size < kept) return
    tickets.delete(name)
  }
}
