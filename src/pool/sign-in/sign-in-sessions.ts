/** What the pool hands out between two steps of a sign-in: an opaque text, good for one answer to one question. */
import { toBase64 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { type ClientContext, type Context, minutes, now } from '../state/context.js'
import { toBase64url } from '../state/random.js'
import type { SignIn } from '../state/state.js'

/** How long a ticket that is over still has its own refusal. */
const remembered = minutes(15)

/** A `Session`. Cognito's are as long, and begin like this. */
export const generateSessionId = ({ env }: Context): string => `AYABe${toBase64url(env.random(720))}`

/** A `SECRET_BLOCK`, which stands in for the session where SRP comes first. */
export const generateSecretBlock = ({ env }: Context): string => toBase64(env.random(768))

/** Has the sign-in wait under this name. */
export function createSession(ctx: ClientContext, name: string, signIn: SignIn): string {
  evictSessions(ctx)
  const expiresAt = now(ctx) + minutes(ctx.client.authSessionMinutes)
  ctx.pool.signInSessions.set(name, { clientId: ctx.client.id, expiresAt, claimed: false, signIn })
  return name
}

const invalid = 'Invalid session for the user'

/** Finds the sign-in that waits, and bars the name at once: of two answers at the same moment, one is too late. */
export function claimSession(ctx: ClientContext, name: string, answers: (signIn: SignIn) => boolean): SignIn {
  const session = ctx.pool.signInSessions.get(name)
  if (!session) return reject('NotAuthorized', `${invalid}.`)
  if (session.claimed) return reject('NotAuthorized', `${invalid}, session can only be used once.`)
  if (now(ctx) > session.expiresAt) return reject('NotAuthorized', `${invalid}, session is expired.`)
  if (session.clientId !== ctx.client.id || !session.signIn || !answers(session.signIn))
    return reject('NotAuthorized', `${invalid}.`)
  session.claimed = true
  return session.signIn
}

/** The session of the newest sign-in of the same client that waits for an answer and matches. */
export function findSession(ctx: ClientContext, matches: (signIn: SignIn) => boolean): string | undefined {
  let found: string | undefined
  for (const [name, { claimed, clientId, signIn }] of ctx.pool.signInSessions)
    if (!claimed && clientId === ctx.client.id && signIn && matches(signIn)) found = name
  return found
}

/** After an answer that was wrong in a way that allows another. */
export function releaseSession({ pool }: Context, name: string): void {
  const session = pool.signInSessions.get(name)
  if (session) session.claimed = false
}

/** After an answer that counted: only the name is kept, so that nobody can use it again. */
export function consumeSession({ pool }: Context, name: string): void {
  const session = pool.signInSessions.get(name)
  if (session) session.signIn = undefined
}

/** After a failure, or a step with a session that took this one's place: the session is no longer known. */
export function deleteSession({ pool }: Context, name: string): void {
  pool.signInSessions.delete(name)
}

/** Nobody has so many sign-ins under way; a bound keeps those who begin them without end from filling the pool. */
const kept = 10_000

/** Forgets the oldest. They lie in the order in which they were issued, which is nearly the one in which they end. */
function evictSessions(ctx: Context): void {
  const { signInSessions } = ctx.pool
  for (const [name, { expiresAt }] of signInSessions) {
    if (expiresAt + remembered > now(ctx) && signInSessions.size < kept) return
    signInSessions.delete(name)
  }
}
