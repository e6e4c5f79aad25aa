/** New tokens for an earlier sign-in. */
import { reject } from '../call/exception.js'
import { checkEnabled } from '../sign-in/account-checks.js'
import { type ClientContext, now } from '../state/context.js'
import type { Grant, User } from '../state/state.js'
import { findUser } from '../users/accounts.js'
import { buildClaims } from './claims.js'
import { checkSecret, checkSecretHash } from './secret-hash.js'
import {
  type AuthenticationResult,
  decryptRefreshToken,
  encryptRefreshToken,
  type RefreshTokenContent,
  sign,
} from './tokens.js'

interface Request {
  readonly token: string
  readonly deviceKey?: string | undefined
  readonly secret?: string | undefined
  readonly secretHash?: string | undefined
  /** Whether InitiateAuth requests it, which a client that rotates its tokens may not use. */
  readonly byAuthFlow?: boolean
}

const rejectToken = (): never => reject('NotAuthorized', 'Invalid Refresh Token')

export async function refresh(ctx: ClientContext, request: Request): Promise<AuthenticationResult> {
  const { client, pool } = ctx
  if (!request.byAuthFlow) checkSecret(client, request.secret)
  const content = await decryptRefreshToken(pool, request.token)
  if (!content || content.client !== client.id || (request.byAuthFlow && client.refreshTokenRotation))
    return rejectToken()
  if (request.byAuthFlow) {
    const mismatchText = `SecretHash does not match for the client: ${client.id}`
    await checkSecretHash(client, content.username, request.secretHash, mismatchText)
  }
  const user = findUser(pool, content.username) ?? reject('UserNotFound', 'User does not exist.')
  const granted = requireGrant(ctx, user, content, request.deviceKey)
  const claims = await buildClaims(ctx, user, granted, 'TokenGeneration_RefreshTokens')
  // The trigger may take time: the grant is checked again, and changed without another wait.
  const renewed = rotate(ctx, user, requireGrant(ctx, user, content, request.deviceKey), content)
  const signed = await sign(ctx, claims)
  return client.refreshTokenRotation
    ? { ...signed, RefreshToken: await encryptRefreshToken(ctx, user, renewed) }
    : signed
}

function requireGrant(
  ctx: ClientContext,
  user: User,
  content: RefreshTokenContent,
  deviceKey: string | undefined,
): Grant {
  if (now(ctx) > content.until) return reject('NotAuthorized', 'Refresh Token has expired')
  const granted = user.grants.find(({ id }) => id === content.grant)
  // Disabling a user also revokes the tokens.
  checkEnabled(user)
  if (!granted) return reject('NotAuthorized', 'Refresh Token has been revoked')
  checkDevice(ctx, user, granted, deviceKey)
  checkReuse(ctx, user, granted, content)
  return granted
}

/** With device tracking, the tokens belong to a device, which must be confirmed. */
function checkDevice(
  { pool }: ClientContext,
  user: User,
  granted: Grant,
  deviceKey: string | undefined,
): void {
  if (!pool.settings.devices) return
  const own = granted.deviceKey ?? granted.newDevice?.key
  if (!own || own !== deviceKey || !user.devices.some(({ key }) => key === own)) rejectToken()
}

/** A rotated token stays valid during the grace period. A later use shows that it was copied. */
function checkReuse(ctx: ClientContext, user: User, granted: Grant, content: RefreshTokenContent): void {
  const grace = 1000 * (ctx.client.refreshTokenRotation?.retryGracePeriodSeconds ?? 0)
  if (content.rotationCount === granted.rotationCount) return
  if (content.rotationCount === granted.rotationCount - 1 && now(ctx) < granted.rotatedAt + grace) return
  revoke(user, granted)
  reject('RefreshTokenReuse', 'Refresh token has been reused')
}

function rotate(ctx: ClientContext, user: User, granted: Grant, content: RefreshTokenContent): Grant {
  const isLatest = ctx.client.refreshTokenRotation && content.rotationCount === granted.rotationCount
  const renewed = {
    ...granted,
    usedAt: now(ctx),
    userAgent: ctx.userAgent ?? granted.userAgent,
    ...(isLatest && { rotationCount: granted.rotationCount + 1, rotatedAt: now(ctx) }),
  }
  user.grants = user.grants.map((each) => (each.id === granted.id ? renewed : each))
  return renewed
}

/** Revokes a sign-in: its refresh token and, for Cognito's own API, its access tokens. */
export function revoke(user: User, granted: Pick<Grant, 'id'>): void {
  user.grants = user.grants.filter(({ id }) => id !== granted.id)
}
