/** Tokens of a sign-in: issued, signed as Cognito signs them, and verified. */
import { decodeJwt, EncryptJWT, errors, type JWTPayload, jwtDecrypt, jwtVerify, SignJWT } from 'jose'
import { reject } from '../call/exception.js'
import { checkEnabled } from '../sign-in/account-checks.js'
import { type ClientContext, type Context, type Environment, minutes, now } from '../state/context.js'
import { fromHex, uuid } from '../state/random.js'
import type { Grant, User, UserPool } from '../state/state.js'
import { checkPresent, findUser } from '../users/accounts.js'
import { newDeviceOf } from '../users/devices.js'
import { buildClaims, type Claims, selfService } from './claims.js'
import { alg, type Key, keysOf } from './keys.js'

export interface AuthenticationResult {
  readonly AccessToken: string
  readonly IdToken: string
  readonly RefreshToken?: string
  readonly ExpiresIn: number
  readonly TokenType: 'Bearer'
  readonly NewDeviceMetadata?: { readonly DeviceKey: string; readonly DeviceGroupKey: string }
}

/** Limits the memory of a pool that runs for weeks. */
const maxGrants = 1000

/** Stores the sign-in and issues its tokens. */
export async function issueTokens(
  ctx: ClientContext,
  user: User,
  {
    deviceKey,
    confirmsDevice,
  }: { readonly deviceKey?: string | undefined; readonly confirmsDevice: boolean },
  source = 'TokenGeneration_Authentication',
): Promise<AuthenticationResult> {
  const { env, pool, client } = ctx
  const at = now(ctx)
  const known = user.devices.find(({ key }) => key === deviceKey)
  const newDevice =
    pool.settings.devices && !known
      ? { ...newDeviceOf(ctx), ...(!confirmsDevice && { unconfirmable: true as const }) }
      : undefined
  const granted: Grant = {
    id: uuid(env.random),
    originJti: uuid(env.random),
    clientId: client.id,
    createdAt: at,
    usedAt: at,
    expiresAt: at + minutes(client.refreshTokenMinutes),
    rotationCount: 0,
    rotatedAt: at,
    deviceKey: known?.key,
    newDevice,
    scope: selfService,
    userAgent: ctx.userAgent,
  }
  const claims = await buildClaims(ctx, user, granted, source)
  // The triggers may have taken time.
  checkPresent(pool, user)
  checkEnabled(user)
  const kept = user.grants.filter(({ expiresAt }) => expiresAt > at).toSorted((a, b) => a.usedAt - b.usedAt)
  user.grants = [...kept, granted].slice(-(pool.settings.trackSessions?.max ?? maxGrants))
  const [signed, RefreshToken] = await Promise.all([
    sign(ctx, claims),
    encryptRefreshToken(ctx, user, granted),
  ])
  return {
    ...signed,
    RefreshToken,
    ...(newDevice && {
      NewDeviceMetadata: { DeviceKey: newDevice.key, DeviceGroupKey: newDevice.groupKey },
    }),
  }
}

export async function sign(
  ctx: ClientContext,
  { access, id }: Claims,
): Promise<Omit<AuthenticationResult, 'RefreshToken'>> {
  const keys = await keysOf(ctx.pool)
  const signed = (claims: JWTPayload, { key, kid }: Key) =>
    new SignJWT(claims).setProtectedHeader({ kid, alg }).sign(key)
  const [AccessToken, IdToken] = await Promise.all([signed(access, keys.access), signed(id, keys.id)])
  return {
    AccessToken,
    IdToken,
    ExpiresIn: Math.round(60 * ctx.client.accessTokenMinutes),
    TokenType: 'Bearer',
  }
}

/** Returns an encrypted refresh token. Only the pool can read it. */
export function encryptRefreshToken(
  { pool }: Context,
  user: User,
  { id, rotationCount, expiresAt, clientId }: Grant,
): Promise<string> {
  return new EncryptJWT({
    username: user.username,
    grant: id,
    rotationCount,
    until: expiresAt,
    client: clientId,
  })
    .setProtectedHeader({ cty: 'JWT', enc: 'A256GCM', alg: 'dir' })
    .encrypt(fromHex(pool.secret))
}

export interface RefreshTokenContent {
  readonly username: string
  readonly grant: string
  readonly rotationCount: number
  readonly until: number
  readonly client: string
}

/** Returns the content of a refresh token, or `undefined` if this pool did not issue it. */
export async function decryptRefreshToken(
  pool: UserPool,
  token: string,
): Promise<RefreshTokenContent | undefined> {
  try {
    const { payload } = await jwtDecrypt(token, fromHex(pool.secret))
    // Earlier versions of the pool issued tokens with `turn` in place of `rotationCount`.
    return { rotationCount: payload.turn, ...payload } as unknown as RefreshTokenContent
  } catch {
    return undefined
  }
}

/** Owner of an access token. */
export interface Bearer {
  readonly ctx: ClientContext
  readonly user: User
  readonly grant: Grant
}

/**
 * Verifies an access token and returns its owner.
 *
 * @throws CognitoException with Cognito's text.
 */
export async function readAccessToken(env: Environment, token: string): Promise<Bearer> {
  const { pool, claims } = await verify(env, token)
  const client = pool.clients.get(String(claims.client_id))
  if (claims.token_use !== 'access' || !client) return reject('NotAuthorized', 'Invalid Access Token')
  const user = findUser(pool, String(claims.username))
  if (!user || user.sub !== claims.sub) return reject('UserNotFound', 'User does not exist.')
  const grant = user.grants.find(({ id }) => id === claims.event_id)
  if (!grant) return reject('NotAuthorized', 'Access Token has been revoked')
  if (!user.enabled) return reject('NotAuthorized', 'User is disabled.')
  if (!String(claims.scope).split(' ').includes(selfService))
    return reject('NotAuthorized', 'Access Token does not have required scopes')
  return { ctx: { env, pool, client }, user, grant }
}

async function verify(env: Environment, token: string): Promise<{ pool: UserPool; claims: JWTPayload }> {
  const pool = poolBehind(env, token) ?? reject('NotAuthorized', 'Invalid Access Token')
  const { access } = await keysOf(pool)
  try {
    const options = { algorithms: [alg], currentDate: new Date(env.clock()) }
    return { pool, claims: (await jwtVerify(token, access.publicKey, options)).payload }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return reject('NotAuthorized', 'Access Token has expired')
    if (error instanceof errors.JWSSignatureVerificationFailed)
      return reject('NotAuthorized', 'Could not verify signature for Access Token')
    if (error instanceof errors.JOSEError) return reject('NotAuthorized', 'Invalid Access Token')
    throw error
  }
}

/** Finds the pool by the issuer that the token claims, before the token is verified. */
function poolBehind(env: Environment, token: string): UserPool | undefined {
  try {
    const { iss } = decodeJwt(token)
    return [...env.state.pools.values()].find((pool) => env.issuerOf(pool) === iss)
  } catch {
    return undefined
  }
}
