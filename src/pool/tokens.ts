/** The tokens at the end of a sign-in: signed as Cognito signs them, and read again when they come back. */
import {
  type CryptoKey,
  decodeJwt,
  EncryptJWT,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtDecrypt,
  jwtVerify,
  SignJWT,
} from 'jose'
import { random, toBase64 } from '../srp/math.js'
import type { Fields } from '../wire/transport.js'
import { attributesOf, checkPresent, findUser } from './accounts.js'
import { readableBy } from './attributes.js'
import { fromHex, uuid } from './chance.js'
import { type ClientDesk, type Desk, minutes, now, type Realm } from './desk.js'
import { newDeviceOf } from './devices.js'
import { refuse } from './refusal.js'
import type { Grant, SignIn, User, UserPool } from './state.js'
import { run } from './triggers.js'

export interface AuthenticationResult {
  readonly AccessToken: string
  readonly IdToken: string
  readonly RefreshToken?: string
  readonly ExpiresIn: number
  readonly TokenType: 'Bearer'
  readonly NewDeviceMetadata?: { readonly DeviceKey: string; readonly DeviceGroupKey: string }
}

/** The scope of tokens that this API issues: it opens all the operations that take an access token. */
const selfService = 'aws.cognito.signin.user.admin'

/** Nobody signs in so often; a bound keeps a pool that runs for weeks from growing. */
const grantsKept = 1000

/** Notes the sign-in, and issues its tokens. */
export async function grant(
  desk: ClientDesk,
  user: User,
  { deviceKey }: Pick<SignIn, 'deviceKey'>,
  source = 'TokenGeneration_Authentication',
): Promise<AuthenticationResult> {
  const { realm, pool, client } = desk
  const at = now(desk)
  const known = user.devices.find(({ key }) => key === deviceKey)
  const newDevice = pool.settings.devices && !known ? newDeviceOf(desk) : undefined
  const granted: Grant = {
    id: uuid(realm.random),
    originJti: uuid(realm.random),
    clientId: client.id,
    createdAt: at,
    usedAt: at,
    expiresAt: at + minutes(client.refreshMinutes),
    turn: 0,
    turnedAt: at,
    deviceKey: known?.key,
    newDevice,
    scope: selfService,
    userAgent: desk.userAgent,
  }
  const claims = await claim(desk, user, granted, source)
  checkPresent(pool, user)
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

export interface Claims {
  readonly access: JWTPayload
  readonly id: JWTPayload
}

/** What the tokens will say, with what the trigger for tokens changes of it. */
export async function claim(desk: ClientDesk, user: User, granted: Grant, source: string): Promise<Claims> {
  const { pool, client, realm } = desk
  const groups = groupsOf(pool, user)
  const told = await run(desk, 'PreTokenGeneration', source, user, {
    groupConfiguration: { groupsToOverride: groups },
    scopes: granted.scope.split(' '),
  })
  const { claimsOverrideDetails, claimsAndScopeOverrideDetails: details } = told
  const overridden =
    details?.groupOverrideDetails?.groupsToOverride ??
    claimsOverrideDetails?.groupOverrideDetails?.groupsToOverride
  const seconds = Math.floor(now(desk) / 1000)
  const shared = {
    sub: user.sub,
    ...groupClaim(overridden ?? groups),
    iss: realm.issuerOf(pool),
    ...(client.revocation && { origin_jti: granted.originJti }),
    event_id: granted.id,
    auth_time: Math.floor(granted.createdAt / 1000),
    iat: seconds,
  }
  const deviceKey = granted.deviceKey ?? granted.newDevice?.key
  const { scopesToAdd = [], scopesToSuppress = [] } = details?.accessTokenGeneration ?? {}
  const scope = [...granted.scope.split(' '), ...scopesToAdd].filter(
    (name) => !scopesToSuppress.includes(name),
  )
  return {
    access: change(details?.accessTokenGeneration, {
      ...shared,
      ...(deviceKey && { device_key: deviceKey }),
      client_id: client.id,
      token_use: 'access',
      scope: scope.join(' '),
      exp: seconds + Math.round(60 * client.accessMinutes),
      jti: uuid(realm.random),
      username: user.username,
    }),
    id: change(details?.idTokenGeneration ?? claimsOverrideDetails, {
      ...asClaims(readableBy(client, attributesOf(user))),
      ...shared,
      'cognito:username': user.username,
      aud: client.id,
      token_use: 'id',
      exp: seconds + Math.round(60 * client.idMinutes),
      jti: uuid(realm.random),
    }),
  }
}

/** The groups of a user, the most important first. */
export const groupsOf = ({ groups }: UserPool, user: User): readonly string[] => {
  const precedence = (name: string) => groups.get(name)?.precedence ?? Number.POSITIVE_INFINITY
  return user.groups.toSorted((a, b) => precedence(a) - precedence(b))
}

const groupClaim = (groups: readonly string[]) => (groups.length > 0 ? { 'cognito:groups': groups } : {})

/** In tokens, and nowhere else, what is true or false is no text. */
const asClaims = (attributes: Fields): JWTPayload =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [
        name,
        name.endsWith('_verified') ? value === 'true' : name === 'address' ? { formatted: value } : value,
      ]),
  )

interface Changes {
  readonly claimsToAddOrOverride?: Readonly<Record<string, unknown>>
  readonly claimsToSuppress?: readonly string[]
}

/** What no trigger can change. */
const fixed = [
  'iss',
  'aud',
  'client_id',
  'token_use',
  'exp',
  'iat',
  'jti',
  'origin_jti',
  'event_id',
  'auth_time',
  'sub',
  'username',
  'cognito:username',
  'device_key',
]

function change(
  { claimsToAddOrOverride = {}, claimsToSuppress = [] }: Changes = {},
  claims: JWTPayload,
): JWTPayload {
  const open = ([name]: [string, unknown]) => !fixed.includes(name)
  const changed = { ...claims, ...Object.fromEntries(Object.entries(claimsToAddOrOverride).filter(open)) }
  return Object.fromEntries(
    Object.entries(changed).filter((claim) => !(claimsToSuppress.includes(claim[0]) && open(claim))),
  )
}

export async function sign(
  desk: ClientDesk,
  { access, id }: Claims,
): Promise<Omit<AuthenticationResult, 'RefreshToken'>> {
  const keys = await keysOf(desk.pool)
  const signed = (claims: JWTPayload, { key, kid }: Key) =>
    new SignJWT(claims).setProtectedHeader({ kid, alg }).sign(key)
  const [AccessToken, IdToken] = await Promise.all([signed(access, keys.access), signed(id, keys.id)])
  return { AccessToken, IdToken, ExpiresIn: Math.round(60 * desk.client.accessMinutes), TokenType: 'Bearer' }
}

const alg = 'RS256'

interface Key {
  readonly key: CryptoKey
  readonly publicKey: CryptoKey
  readonly kid: string
  readonly jwk: JWK
}
type Keys = Readonly<Record<'access' | 'id', Key>>

const keys = new WeakMap<UserPool, Promise<Keys>>()

/** The pool's keys, made when they are first asked for: that takes longer than all else at the start of a pool. */
export function keysOf(pool: UserPool): Promise<Keys> {
  const known = keys.get(pool)
  if (known) return known
  const made = openKeys(pool)
  keys.set(pool, made)
  return made
}

async function openKeys(pool: UserPool): Promise<Keys> {
  ours ??= makeKeys()
  pool.keys ??= await ours
  const [access, id] = await Promise.all([openKey(pool.keys.access), openKey(pool.keys.id)])
  return { access, id }
}

/** A process makes keys once, for all its pools: tests make many pools, and nothing takes as long. */
let ours: ReturnType<typeof makeKeys> | undefined

async function makeKeys() {
  const make = async (): Promise<JWK> => {
    const { privateKey } = await generateKeyPair(alg, { extractable: true, modulusLength: 2048 })
    return { ...(await exportJWK(privateKey)), kid: toBase64(random(32)) }
  }
  const [access, id] = await Promise.all([make(), make()])
  return { access, id }
}

async function openKey(jwk: JWK): Promise<Key> {
  const { kty, n, e, kid = '' } = jwk as JWK & { kty: string; n: string; e: string }
  const publicJwk: JWK = { alg, e, kid, kty, n, use: 'sig' }
  const [key, publicKey] = await Promise.all([importJWK(jwk, alg), importJWK(publicJwk, alg)])
  return { key: key as CryptoKey, publicKey: publicKey as CryptoKey, kid, jwk: publicJwk }
}

/** `/.well-known/jwks.json`. */
export async function jwksOf(pool: UserPool): Promise<{ keys: readonly JWK[] }> {
  const { access, id } = await keysOf(pool)
  return { keys: [id.jwk, access.jwk] }
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
