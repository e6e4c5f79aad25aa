/** Claims of the tokens, with the changes of PreTokenGeneration. */
import type { JWTPayload } from 'jose'
import type { Fields } from '../../wire/transport.js'
import { type ClientContext, now } from '../state/context.js'
import { uuid } from '../state/random.js'
import type { Grant, User, UserPool } from '../state/state.js'
import { runTrigger } from '../triggers.js'
import { attributesOf } from '../users/accounts.js'
import { readableBy } from '../users/attributes.js'

/** Scope of the tokens that this API issues. It allows all operations that take an access token. */
export const selfService = 'aws.cognito.signin.user.admin'

export interface Claims {
  readonly access: JWTPayload
  readonly id: JWTPayload
}

export async function buildClaims(
  ctx: ClientContext,
  user: User,
  granted: Grant,
  source: string,
): Promise<Claims> {
  const { pool, client, env } = ctx
  const groups = groupsOf(pool, user)
  const response = await runTrigger(ctx, 'PreTokenGeneration', source, user, {
    groupConfiguration: { groupsToOverride: groups },
    scopes: granted.scope.split(' '),
  })
  const { claimsOverrideDetails, claimsAndScopeOverrideDetails: details } = response
  const overridden =
    details?.groupOverrideDetails?.groupsToOverride ??
    claimsOverrideDetails?.groupOverrideDetails?.groupsToOverride
  const seconds = Math.floor(now(ctx) / 1000)
  const shared = {
    sub: user.sub,
    ...groupClaim(overridden ?? groups),
    iss: env.issuerOf(pool),
    ...(client.enableTokenRevocation && { origin_jti: granted.originJti }),
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
      exp: seconds + Math.round(60 * client.accessTokenMinutes),
      jti: uuid(env.random),
      username: user.username,
    }),
    id: change(details?.idTokenGeneration ?? claimsOverrideDetails, {
      ...asClaims(readableBy(client, attributesOf(user))),
      ...shared,
      'cognito:username': user.username,
      aud: client.id,
      token_use: 'id',
      exp: seconds + Math.round(60 * client.idTokenMinutes),
      jti: uuid(env.random),
    }),
  }
}

/** Returns the groups of a user by precedence. */
export const groupsOf = ({ groups }: UserPool, user: User): readonly string[] => {
  const precedence = (name: string) => groups.get(name)?.precedence ?? Number.POSITIVE_INFINITY
  return user.groups.toSorted((a, b) => precedence(a) - precedence(b))
}

const groupClaim = (groups: readonly string[]) => (groups.length > 0 ? { 'cognito:groups': groups } : {})

/** Boolean attributes are booleans in tokens only. */
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
  readonly claimsToAddOrOverride?: Readonly<Record<string, unknown>> | undefined
  readonly claimsToSuppress?: readonly string[] | undefined
}

/** Claims that a trigger cannot change. */
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
