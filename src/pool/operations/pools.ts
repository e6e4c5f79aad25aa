/** Operations on user pools. */
import { accountOperation, adminOperation } from '../call/operation.js'
import { paginate, sortKey } from '../call/page.js'
import { integer, list, required } from '../call/shape.js'
import { nextToken, userPoolName } from '../call/shapes.js'
import { checkMfa, checkPasskeys, checkSettings, checkSupported } from '../settings/pool-rules.js'
import {
  describeMfaConfiguration,
  describeSettings,
  readFixedSettings,
  readMfa,
  readOwnAttribute,
  readSettings,
} from '../settings/pool-settings.js'
import { changeable, fixedSettings, mfaConfiguration, schemaAttribute } from '../settings/pool-shapes.js'
import type { Settings } from '../settings/settings.js'
import type { Environment } from '../state/context.js'
import { randomString, toHex } from '../state/random.js'
import { addPool, partsOf, type UserPool } from '../state/state.js'
import { schemaOf } from '../users/attributes.js'

export const CreateUserPool = accountOperation(
  { PoolName: required(userPoolName), ...fixedSettings, ...changeable },
  (env, input) => {
    checkSupported(input)
    const fixed = {
      ...readFixedSettings(input),
      name: input.PoolName,
      mfa: { mode: 'OFF', methods: [] } as const,
    }
    const pool = createUserPool(env, checked(readSettings(input, fixed)))
    return { UserPool: describePool(pool) }
  },
)

export const DescribeUserPool = adminOperation({}, ({ pool }) => ({ UserPool: describePool(pool) }))

/** As with AWS, a missing member resets its setting to the default. */
export const UpdateUserPool = adminOperation(
  { PoolName: userPoolName, ...changeable },
  ({ env, pool }, input) => {
    checkSupported(input)
    const fixed = { ...pool.settings, attributes: [...pool.settings.attributes] }
    change(env, pool, checked(readSettings(input, { ...fixed, name: input.PoolName ?? fixed.name })))
    return {}
  },
)

export const DeleteUserPool = adminOperation({}, ({ env, pool }) => {
  env.state.pools.delete(pool.id)
  return {}
})

export const ListUserPools = accountOperation(
  { MaxResults: required(integer(1, 60)), NextToken: nextToken },
  ({ state }, { MaxResults, NextToken }) => {
    const wanted = { size: MaxResults, token: NextToken, list: 'pools', sortKeyOf }
    const { items, next } = paginate([...state.pools.values()], wanted)
    return {
      UserPools: items.map((pool) => ({
        Id: pool.id,
        Name: pool.settings.name,
        LambdaConfig: {},
        ...datesOf(pool),
      })),
      ...(next && { NextToken: next }),
    }
  },
)

export const GetUserPoolMfaConfig = adminOperation({}, ({ pool }) => describeMfaConfiguration(pool.settings))

export const SetUserPoolMfaConfig = adminOperation(mfaConfiguration, ({ env, pool }, input) => {
  const settings = readMfa(input, pool.settings)
  checkMfa(settings)
  checkPasskeys(settings, input.WebAuthnConfiguration ? singleFactor : notForMfa)
  checkSettings(settings)
  change(env, pool, settings)
  return describeMfaConfiguration(settings)
})

export const AddCustomAttributes = adminOperation(
  { CustomAttributes: required(list(schemaAttribute)) },
  ({ env, pool }, { CustomAttributes }) => {
    const added = CustomAttributes.map(readOwnAttribute)
    const settings = { ...pool.settings, attributes: [...pool.settings.attributes, ...added] }
    checkSettings(settings)
    change(env, pool, settings)
    return {}
  },
)

const sortKeyOf = ({ id, createdAt }: UserPool) => sortKey(createdAt, id)

const singleFactor =
  'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor'
const notForMfa = 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.'

function checked(settings: Settings): Settings {
  checkSettings(settings)
  checkMfa(settings)
  checkPasskeys(settings, notForMfa)
  return settings
}

function change({ clock }: Environment, pool: UserPool, settings: Settings): void {
  pool.settings = settings
  pool.changedAt = clock()
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Creates a pool in the region of the first one, because all pools share an address. */
function createUserPool({ state, random, clock }: Environment, settings: Settings): UserPool {
  const { region } = partsOf(state.pools.keys().next().value ?? 'us-east-1_')
  const id = `${region}_${randomString(random, 9, alphabet)}`
  return addPool(state, { id, settings, createdAt: clock(), secret: toHex(random(32)) })
}

const describePool = (pool: UserPool) => ({
  Id: pool.id,
  Arn: `arn:aws:cognito-idp:${partsOf(pool.id).region}:000000000000:userpool/${pool.id}`,
  ...describeSettings(pool.settings, schemaOf(pool)),
  LambdaConfig: {},
  EstimatedNumberOfUsers: pool.users.size,
  ...datesOf(pool),
})

const datesOf = ({ createdAt, changedAt }: UserPool) => ({
  CreationDate: createdAt / 1000,
  LastModifiedDate: changedAt / 1000,
})
