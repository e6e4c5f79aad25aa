/**
 * Sessions of sign-ins. Between two steps, the client has an opaque ID, which is valid for one answer to one
 * challenge.
 */
import { toBase64 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { type ClientContext, type Context, minutes, now } from '../state/context.js'
import { toBase64url } from '../state/random.js'
import type { SignIn } from '../state/state.js'

/** Time after its expiry for which a session has its own error text. */
const keptAfterExpiry = minutes(15)

/** Returns a new `Session`, with Cognito's length and prefix. */
export const generateSessionId = ({ env }: Context): string => `AYABe${toBase64url(env.random(720))}`

/** Returns a new `SECRET_BLOCK`, which replaces the session ID where SRP comes first. */
export const generateSecretBlock = ({ env }: Context): string => toBase64(env.random(768))

/** Stores the sign-in under the session ID. */
export function createSession(ctx: ClientContext, name: string, signIn: SignIn): string {
  evictSessions(ctx)
  const expiresAt = now(ctx) + minutes(ctx.client.authSessionMinutes)
  ctx.pool.signInSessions.set(name, { clientId: ctx.client.id, expiresAt, claimed: false, signIn })
  return name
}

const invalid = 'Invalid session for the user'

/**
 * Returns the waiting sign-in and blocks the session ID immediately: of two simultaneous answers, one is rejected.
 */
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

/** Returns the ID of the client's newest waiting sign-in that matches. */
export function findSession(ctx: ClientContext, matches: (signIn: SignIn) => boolean): string | undefined {
  let found: string | undefined
  for (const [name, { claimed, clientId, signIn }] of ctx.pool.signInSessions)
    if (!claimed && clientId === ctx.client.id && signIn && matches(signIn)) found = name
  return found
}

/** Unblocks the session ID after a wrong answer that the user can correct. */
export function releaseSession({ pool }: Context, name: string): void {
  const session = pool.signInSessions.get(name)
  if (session) session.claimed = false
}

/** Removes the sign-in after an accepted answer. The ID remains blocked. */
export function consumeSession({ pool }: Context, name: string): void {
  const session = pool.signInSessions.get(name)
  if (session) session.signIn = undefined
}

/** Deletes the session after a failure, or after a step that created another session. */
export function deleteSession({ pool }: Context, name: string): void {
  pool.signInSessions.delete(name)
}

/** Limits the memory that unfinished sign-ins use. */
const maxSessions = 10_000

/**
 * Deletes the oldest sessions. They are stored in the order of their creation, which is nearly the order of their
 * expiry.
 */
function evictSessions(ctx: Context): void {
  const { signInSessions } = ctx.pool
  for (const [name, { expiresAt }] of signInSessions) {
    if (expiresAt + keptAfterExpiry > now(ctx) && signInSessions.size < maxSessions) return
    signInSessions.delete(name)
  }
}
