/** Operations on the sign-ins of a user. */

import { reject } from '../call/exception.js'
import { adminOperation, userOperation } from '../call/operation.js'
import { required, text } from '../call/shape.js'
import { nextToken, revokeAssociatedSessions, username } from '../call/shapes.js'
import { type Context, now } from '../state/context.js'
import { derive } from '../state/random.js'
import type { Grant, User, UserPool } from '../state/state.js'
import { revoke } from '../tokens/refresh.js'
import { requireUser } from '../users/accounts.js'

const revokeMembers = {
  SessionId: required(text({ min: 28, max: 28, pattern: /(tkn|sso)[0-9a-z]+/ })),
  RevokeAssociatedSessions: revokeAssociatedSessions,
}

export const ListUserSessions = userOperation(
  { NextToken: nextToken },
  ({ ctx, user, grant }, { NextToken }) => listSessions(ctx, user, NextToken, grant),
)

export const AdminListUserSessions = adminOperation(
  { Username: required(username), NextToken: nextToken },
  (ctx, { Username, NextToken }) => listSessions(ctx, requireUser(ctx.pool, Username), NextToken),
)

export const RevokeUserSession = userOperation(revokeMembers, async ({ ctx, user, grant }, { SessionId }) => {
  const found = await requireSession(ctx, user, SessionId)
  if (found.id === grant.id) reject('InvalidParameter', 'The current session cannot be revoked.')
  revoke(user, found)
  return {}
})

export const AdminRevokeUserSession = adminOperation(
  { Username: required(username), ...revokeMembers },
  async (ctx, { Username, SessionId }) => {
    const user = requireUser(ctx.pool, Username)
    revoke(user, await requireSession(ctx, user, SessionId))
    return {}
  },
)

/** Returns all of them: the maximum fits on one page. */
async function listSessions(ctx: Context, user: User, next: string | undefined, current?: Grant) {
  checkTracked(ctx)
  if (next !== undefined) reject('InvalidParameter', 'Invalid pagination token.')
  const describe = async (grant: Grant) => ({
    SessionId: await nameOf(ctx.pool, grant),
    SessionType: 'TOKEN',
    ClientId: grant.clientId,
    CreateDate: grant.createdAt / 1000,
    LastActiveDate: grant.usedAt / 1000,
    DeviceType: grant.userAgent?.slice(0, 1024) || 'unknown',
    IsCurrentSession: grant.id === current?.id,
  })
  return { Sessions: await Promise.all(running(ctx, user).map(describe)) }
}

async function requireSession(ctx: Context, user: User, name: string): Promise<Grant> {
  checkTracked(ctx)
  for (const grant of running(ctx, user)) if ((await nameOf(ctx.pool, grant)) === name) return grant
  return reject('ResourceNotFound', 'Session does not exist.')
}

function checkTracked({ pool }: Context): void {
  if (!pool.settings.trackSessions)
    reject('OperationNotEnabled', 'Session tracking is not enabled for the user pool.')
}

/** Most recent first. */
const running = (ctx: Context, { grants }: User): readonly Grant[] =>
  grants.filter(({ expiresAt }) => expiresAt > now(ctx)).toSorted((a, b) => b.usedAt - a.usedAt)

/** Returns an ID that reveals nothing about the tokens: `tkn`, and 25 lowercase letters and digits. */
async function nameOf({ secret }: UserPool, { id }: Grant): Promise<string> {
  const bytes = await derive(secret, 'session', id)
  return `tkn${Array.from(bytes.slice(0, 25), (byte) => (byte % 36).toString(36)).join('')}`
}
