/** Conversion of an app client's settings between AWS's form and the pool's. */
import { reject } from '../call/exception.js'
import type { InputOf } from '../call/shape.js'
import type { UserPool } from '../state/state.js'
import { schemaOf } from '../users/attributes.js'
import type { clientSettings } from './pool-shapes.js'
import { type Client, defaultClient, type ExplicitFlow, type TimeUnit } from './settings.js'

type Given = InputOf<typeof clientSettings>
type Identity = Pick<Client, 'id' | 'name' | 'secrets' | 'secretDates' | 'createdAt' | 'changedAt'>

const defaultFlows: readonly ExplicitFlow[] = [
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_CUSTOM_AUTH',
]

/**
 * Returns the settings. Missing members take AWS's defaults, which allow fewer flows than the default of
 * `createPool`.
 */
export function readClient(given: Given, identity: Identity): Client {
  const { RefreshTokenRotation: rotation, ExplicitAuthFlows: flows, TokenValidityUnits: units = {} } = given
  return {
    ...identity,
    explicitAuthFlows: flows?.length ? flows : defaultFlows,
    authSessionMinutes: given.AuthSessionValidity ?? defaultClient.authSessionMinutes,
    accessTokenMinutes: minutesOf(given.AccessTokenValidity, units.AccessToken ?? 'hours', 60),
    idTokenMinutes: minutesOf(given.IdTokenValidity, units.IdToken ?? 'hours', 60),
    refreshTokenMinutes: minutesOf(given.RefreshTokenValidity, units.RefreshToken ?? 'days', 30 * 24 * 60),
    units: {
      access: units.AccessToken ?? 'hours',
      id: units.IdToken ?? 'hours',
      refresh: units.RefreshToken ?? 'days',
    },
    ...(rotation?.Feature === 'ENABLED' && {
      refreshTokenRotation: { retryGracePeriodSeconds: rotation.RetryGracePeriodSeconds ?? 0 },
    }),
    preventUserExistenceErrors: given.PreventUserExistenceErrors === 'ENABLED',
    enableTokenRevocation: given.EnableTokenRevocation ?? true,
    ...(given.ReadAttributes?.length && { readAttributes: given.ReadAttributes }),
    ...(given.WriteAttributes?.length && { writeAttributes: given.WriteAttributes }),
  }
}

const minutesIn: Readonly<Record<TimeUnit, number>> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 24 * 60,
}

const minutesOf = (count: number | undefined, unit: TimeUnit, defaultMinutes: number): number =>
  count ? count * minutesIn[unit] : defaultMinutes

const countOf = (minutes: number, unit: TimeUnit): number =>
  unit === 'seconds' ? Math.round(minutes * 60) : minutes / minutesIn[unit]

export function checkClient(pool: UserPool, client: Client): void {
  const { explicitAuthFlows, refreshTokenRotation, accessTokenMinutes, idTokenMinutes, refreshTokenMinutes } =
    client
  const present = explicitAuthFlows.filter((flow) => flow.startsWith('ALLOW_'))
  if (present.length > 0 && present.length < explicitAuthFlows.length)
    reject(
      'InvalidParameter',
      'ExplicitAuthFlows with the prefix ALLOW_ and those without it cannot be mixed.',
    )
  if (refreshTokenRotation && explicitAuthFlows.includes('ALLOW_REFRESH_TOKEN_AUTH'))
    reject('InvalidParameter', 'ALLOW_REFRESH_TOKEN_AUTH cannot be used with refresh token rotation.')
  for (const minutes of [accessTokenMinutes, idTokenMinutes])
    if (minutes < 5 || minutes > 24 * 60) reject('InvalidParameter', 'Invalid range for token validity.')
  if (refreshTokenMinutes < 60 || refreshTokenMinutes > 3650 * 24 * 60)
    reject('InvalidParameter', 'Invalid range for token validity.')
  if (refreshTokenMinutes <= Math.max(accessTokenMinutes, idTokenMinutes))
    reject('InvalidParameter', 'The refresh token must be valid for longer than the access and ID tokens.')
  checkAttributes(pool, client)
}

const unwritable = ['sub', 'email_verified', 'phone_number_verified']

function checkAttributes(pool: UserPool, { readAttributes = [], writeAttributes = [] }: Client): void {
  const schema = schemaOf(pool)
  const known = ['sub', 'identities', ...schema.map(({ name }) => name)]
  const unknown = (name: string) => !known.includes(name)
  if (readAttributes.some(unknown))
    reject('InvalidParameter', 'Invalid read attributes specified while creating a client')
  const lacks = (name: string) => writeAttributes.length > 0 && !writeAttributes.includes(name)
  if (
    writeAttributes.some((name) => unknown(name) || unwritable.includes(name)) ||
    schema.some(({ name, required }) => required && lacks(name))
  )
    reject('InvalidParameter', 'Invalid write attributes specified while creating a client')
}

/** Returns the client as DescribeUserPoolClient does. */
export function describeClient(pool: UserPool, client: Client) {
  const { units, refreshTokenRotation, readAttributes, writeAttributes } = client
  const { access = 'minutes', id = 'minutes', refresh = 'minutes' } = units ?? {}
  const secret = client.secrets.at(-1)
  return {
    UserPoolId: pool.id,
    ClientId: client.id,
    ClientName: client.name,
    ...(secret !== undefined && { ClientSecret: secret }),
    CreationDate: (client.createdAt ?? pool.createdAt) / 1000,
    LastModifiedDate: (client.changedAt ?? client.createdAt ?? pool.createdAt) / 1000,
    RefreshTokenValidity: countOf(client.refreshTokenMinutes, refresh),
    AccessTokenValidity: countOf(client.accessTokenMinutes, access),
    IdTokenValidity: countOf(client.idTokenMinutes, id),
    TokenValidityUnits: { AccessToken: access, IdToken: id, RefreshToken: refresh },
    ...(readAttributes && { ReadAttributes: readAttributes }),
    ...(writeAttributes && { WriteAttributes: writeAttributes }),
    ExplicitAuthFlows: client.explicitAuthFlows,
    PreventUserExistenceErrors: client.preventUserExistenceErrors ? 'ENABLED' : 'LEGACY',
    EnableTokenRevocation: client.enableTokenRevocation,
    AuthSessionValidity: client.authSessionMinutes,
    ...(refreshTokenRotation && {
      RefreshTokenRotation: {
        Feature: 'ENABLED',
        RetryGracePeriodSeconds: refreshTokenRotation.retryGracePeriodSeconds,
      },
    }),
    AllowedOAuthFlowsUserPoolClient: false,
  }
}
