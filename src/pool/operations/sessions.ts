/** The places where somebody is signed in, and their ends. */
import { forAdmin, forBearer } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { need, text } from '../call/shape.js'
import { nextToken, revokeAssociatedSessions, username } from '../call/shapes.js'
import { derive } from '../state/chance.js'
import { type Desk, now } from '../state/desk.js'
import type { Grant, User, UserPool } from '../state/state.js'
import { revoke } from '../tokens/refresh.js'
import { needUser } from '../users/accounts.js'

const revokes = {
  SessionId: need(text({ min: 28, max: 28, pattern: /(tkn|sso)[0-9a-z]+/ })),
  RevokeAssociatedSessions: revokeAssociatedSessions,
}

export const ListUserSessions = forBearer({ NextToken: nextToken }, ({ desk, user, grant }, { NextToken }) =>
  listSessions(desk, user, NextToken, grant),
)

export const AdminListUserSessions = forAdmin(
  { Username: need(username), NextToken: nextToken },
  (desk, { Username, NextToken }) => listSessions(desk, needUser(desk.pool, Username), NextToken),
)

export const RevokeUserSession = forBearer(revokes, async ({ desk, user, grant }, { SessionId }) => {
  const found = await needSession(desk, user, SessionId)
  if (found.id === grant.id) refuse('InvalidParameter', 'The current session cannot be revoked.')
  revoke(user, found)
  return {}
})

export const AdminRevokeUserSession = forAdmin(
  { Username: need(username), ...revokes },
  async (desk, { Username, SessionId }) => {
    const user = needUser(desk.pool, Username)
    revoke(user, await needSession(desk, user, SessionId))
    return {}
  },
)

/** All at once: nobody has more of them than fit on a page. */
async function listSessions(desk: Desk, user: User, next: string | undefined, current?: Grant) {
  checkTracked(desk)
  if (next !== undefined) refuse('InvalidParameter', 'Invalid pagination token.')
  const describe = async (grant: Grant) => ({
    SessionId: await nameOf(desk.pool, grant),
    SessionType: 'TOKEN',
    ClientId: grant.clientId,
    CreateDate: grant.createdAt / 1000,
    LastActiveDate: grant.usedAt / 1000,
    DeviceType: grant.userAgent?.slice(0, 1024) || 'unknown',
    IsCurrentSession: grant.id === current?.id,
  })
  return { Sessions: await Promise.all(running(desk, user).map(describe)) }
}

async function needSession(desk: Desk, user: User, name: string): Promise<Grant> {
  checkTracked(desk)
  for (const grant of running(desk, user)) if ((await nameOf(desk.pool, grant)) === name) return grant
  return refuse('ResourceNotFound', 'Session does not exist.')
}

function checkTracked({ pool }: Desk): void {
  if (!pool.settings.trackSessions)
    refuse('OperationNotEnabled', 'Session tracking is not enabled for the user pool.')
}

/** The most recent first. */
const running = (desk: Desk, { grants }: User): readonly Grant[] =>
  grants.filter(({ expiresAt }) => expiresAt > now(desk)).toSorted((a, b) => b.usedAt - a.usedAt)

/** A name that tells nothing of the tokens: `tkn`, and 25 small letters and digits. */
async function nameOf({ secret }: UserPool, { id }: Grant): Promise<string> {
  const bytes = await derive(secret, 'session', id)
  return `tkn${Array.from(bytes.slice(0, 25), (byte) => (byte % 36).toString(36)).join('')}`
}
