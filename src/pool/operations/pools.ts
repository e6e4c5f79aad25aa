/** User pools themselves: made, described, changed, deleted. */
import { forAdmin, forOwner } from '../call/operation.js'
import { placeInTime, takePage } from '../call/page.js'
import { integer, list, need } from '../call/shape.js'
import { nextToken, userPoolName } from '../call/shapes.js'
import { checkMfa, checkPasskeys, checkSettings, checkSupported } from '../settings/pool-rules.js'
import {
  describeMfaConfiguration,
  describeSettings,
  readFoundation,
  readMfa,
  readOwnAttribute,
  readSettings,
} from '../settings/pool-settings.js'
import { changeable, foundation, mfaConfiguration, schemaAttribute } from '../settings/pool-shapes.js'
import type { Settings } from '../settings/settings.js'
import { letters, toHex } from '../state/chance.js'
import type { Realm } from '../state/desk.js'
import { addPool, partsOf, type UserPool } from '../state/state.js'
import { schemaOf } from '../users/attributes.js'

export const CreateUserPool = forOwner(
  { PoolName: need(userPoolName), ...foundation, ...changeable },
  (realm, input) => {
    checkSupported(input)
    const fixed = {
      ...readFoundation(input),
      name: input.PoolName,
      mfa: { mode: 'OFF', methods: [] } as const,
    }
    const pool = found(realm, checked(readSettings(input, fixed)))
    return { UserPool: describePool(pool) }
  },
)

export const DescribeUserPool = forAdmin({}, ({ pool }) => ({ UserPool: describePool(pool) }))

/** What is not told goes back to AWS's defaults, as it does there. */
export const UpdateUserPool = forAdmin(
  { PoolName: userPoolName, ...changeable },
  ({ realm, pool }, input) => {
    checkSupported(input)
    const fixed = { ...pool.settings, attributes: [...pool.settings.attributes] }
    change(realm, pool, checked(readSettings(input, { ...fixed, name: input.PoolName ?? fixed.name })))
    return {}
  },
)

export const DeleteUserPool = forAdmin({}, ({ realm, pool }) => {
  realm.state.pools.delete(pool.id)
  return {}
})

export const ListUserPools = forOwner(
  { MaxResults: need(integer(1, 60)), NextToken: nextToken },
  ({ state }, { MaxResults, NextToken }) => {
    const wanted = { size: MaxResults, token: NextToken, list: 'pools', placeOf }
    const { items, next } = takePage([...state.pools.values()], wanted)
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

export const GetUserPoolMfaConfig = forAdmin({}, ({ pool }) => describeMfaConfiguration(pool.settings))

export const SetUserPoolMfaConfig = forAdmin(mfaConfiguration, ({ realm, pool }, input) => {
  const settings = readMfa(input, pool.settings)
  checkMfa(settings)
  checkPasskeys(settings, input.WebAuthnConfiguration ? singleFactor : notForMfa)
  checkSettings(settings)
  change(realm, pool, settings)
  return describeMfaConfiguration(settings)
})

export const AddCustomAttributes = forAdmin(
  { CustomAttributes: need(list(schemaAttribute)) },
  ({ realm, pool }, { CustomAttributes }) => {
    const added = CustomAttributes.map(readOwnAttribute)
    const settings = { ...pool.settings, attributes: [...pool.settings.attributes, ...added] }
    checkSettings(settings)
    change(realm, pool, settings)
    return {}
  },
)

const placeOf = ({ id, createdAt }: UserPool) => placeInTime(createdAt, id)

const singleFactor =
  'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor'
const notForMfa = 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.'

function checked(settings: Settings): Settings {
  checkSettings(settings)
  checkMfa(settings)
  checkPasskeys(settings, notForMfa)
  return settings
}

function change({ clock }: Realm, pool: UserPool, settings: Settings): void {
  pool.settings = settings
  pool.changedAt = clock()
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** In the region of the first pool, as all pools here share an address. */
function found({ state, random, clock }: Realm, settings: Settings): UserPool {
  const { region } = partsOf(state.pools.keys().next().value ?? 'us-east-1_')
  const id = `${region}_${letters(random, 9, alphabet)}`
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
