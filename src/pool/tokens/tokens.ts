/** The tokens at the end of a sign-in: granted, signed as Cognito signs them, and read again when they come back. */
import { decodeJwt, EncryptJWT, errors, type JWTPayload, jwtDecrypt, jwtVerify, SignJWT } from 'jose'
import { refuse } from '../call/refusal.js'
import { checkEnabled } from '../sign-in/admission.js'
import { fromHex, uuid } from '../state/chance.js'
import { type ClientDesk, type Desk, minutes, now, type Realm } from '../state/desk.js'
import type { Grant, User, UserPool } from '../state/state.js'
import { checkPresent, findUser } from '../users/accounts.js'
import { newDeviceOf } from '../users/devices.js'
import { type Claims, claim, selfService } from './claims.js'
import { alg, type Key, keysOf } from './keys.js'

export interface AuthenticationResult {
  readonly AccessToken: string
  readonly IdToken: string
  readonly RefreshToken?: string
  readonly ExpiresIn: number
  readonly TokenType: 'Bearer'
  readonly NewDeviceMetadata?: { readonly DeviceKey: string; readonly DeviceGroupKey: string }
}

/** Nobody signs in so often; a bound keeps a pool that runs for weeks from growing. */
const grantsKept = 1000

/** Notes the sign-in, and issues its tokens. */
export async function grant(
  desk: ClientDesk,
  user: User,
  {
    deviceKey,
    confirmsDevice,
  }: { readonly deviceKey?: string | undefined; readonly confirmsDevice: boolean },
  source = 'TokenGeneration_Authentication',
): Promise<AuthenticationResult> {
  const { realm, pool, client } = desk
  const at = now(desk)
  const known = user.devices.find(({ key }) => key === deviceKey)
  const newDevice =
    pool.settings.devices && !known
      ? { ...newDeviceOf(desk), ...(!confirmsDevice && { unconfirmable: true as const }) }
      : undefined
  const granted: Grant = {
    id: uuid(realm.random),
    originJti: uuid(realm.random),
    clientId: client.id,
    createdAt: at,
    usedAt: at,
    expiresAt: at + minutes(client.refreshTokenMinutes),
    turn: 0,
    turnedAt: at,
    deviceKey: known?.key,
    newDevice,
    scope: selfService,
    userAgent: desk.userAgent,
  }
  const claims = await claim(desk, user, granted, source)
  // Meanwhile the triggers may have taken their time.
  checkPresent(pool, user)
  checkEnabled(user)
  const kept = user.grants.filter(({ expiresAt }) => expiresAt > at).toSorted((a, b) => a.usedAt - b.usedAt)
  user.grants = [...kept, granted].slice(-(pool.settings.trackSessions?.max ?? grantsKept))
  const [signed, RefreshToken] = await Promise.all([sign(desk, claims), seal(desk, user, granted)])
  return {
    ...signed,
    RefreshToken,
    ...(newDevice && {
      NewDeviceMetadata: { DeviceKey: newDevice.key, DeviceGroupKey: newDevice.groupKey },
    }),
  }
}

export async function sign(
  desk: ClientDesk,
  { access, id }: Claims,
): Promise<Omit<AuthenticationResult, 'RefreshToken'>> {
  const keys = await keysOf(desk.pool)
  const signed = (claims: JWTPayload, { key, kid }: Key) =>
    new SignJWT(claims).setProtectedHeader({ kid, alg }).sign(key)
  const [AccessToken, IdToken] = await Promise.all([signed(access, keys.access), signed(id, keys.id)])
  return {
    AccessToken,
    IdToken,
    ExpiresIn: Math.round(60 * desk.client.accessTokenMinutes),
    TokenType: 'Bearer',
  }
}

/** A refresh token: sealed, so that it says nothing to anybody but the pool. */
export function seal({ pool }: Desk, user: User, { id, turn, expiresAt, clientId }: Grant): Promise<string> {
  return new EncryptJWT({ username: user.username, grant: id, turn, until: expiresAt, client: clientId })
    .setProtectedHeader({ cty: 'JWT', enc: 'A256GCM', alg: 'dir' })
    .encrypt(fromHex(pool.secret))
}

export interface Sealed {
  readonly username: string
  readonly grant: string
  readonly turn: number
  readonly until: number
  readonly client: string
}

/** What a refresh token holds, or nothing if it is none of this pool's. */
export async function unseal(pool: UserPool, token: string): Promise<Sealed | undefined> {
  try {
    return (await jwtDecrypt(token, fromHex(pool.secret))).payload as unknown as Sealed
  } catch {
    return undefined
  }
}

/** Whose access token it is. */
export interface Bearer {
  readonly desk: ClientDesk
  readonly user: User
  readonly grant: Grant
}

/** Opens the pool to whoever holds the token; refuses in Cognito's words. */
export async function readAccessToken(realm: Realm, token: string): Promise<Bearer> {
  const { pool, claims } = await verify(realm, token)
  const client = pool.clients.get(String(claims.client_id))
  if (claims.token_use !== 'access' || !client) return refuse('NotAuthorized', 'Invalid Access Token')
  const user = findUser(pool, String(claims.username))
  if (!user || user.sub !== claims.sub) return refuse('UserNotFound', 'User does not exist.')
  const grant = user.grants.find(({ id }) => id === claims.event_id)
  if (!grant) return refuse('NotAuthorized', 'Access Token has been revoked')
  if (!user.enabled) return refuse('NotAuthorized', 'User is disabled.')
  if (!String(claims.scope).split(' ').includes(selfService))
    return refuse('NotAuthorized', 'Access Token does not have required scopes')
  return { desk: { realm, pool, client }, user, grant }
}

async function verify(realm: Realm, token: string): Promise<{ pool: UserPool; claims: JWTPayload }> {
  const pool = poolBehind(realm, token) ?? refuse('NotAuthorized', 'Invalid Access Token')
  const { access } = await keysOf(pool)
  try {
    const options = { algorithms: [alg], currentDate: new Date(realm.clock()) }
    return { pool, claims: (await jwtVerify(token, access.publicKey, options)).payload }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refuse('NotAuthorized', 'Access Token has expired')
    if (error instanceof errors.JWSSignatureVerificationFailed)
      return refuse('NotAuthorized', 'Could not verify signature for Access Token')
    if (error instanceof errors.JOSEError) return refuse('NotAuthorized', 'Invalid Access Token')
    throw error
  }
}

/** Whose token it claims to be, before anything of it is believed. */
function poolBehind(realm: Realm, token: string): UserPool | undefined {
  try {
    const { iss } = decodeJwt(token)
    return [...realm.state.pools.values()].find((pool) => realm.issuerOf(pool) === iss)
  } catch {
    return undefined
  }
}
