/** A state that lacks a part is refused when the pool is made, and not in the middle of a sign-in. */
import { describe, expect, test } from 'vitest'
import { createPool, type PoolOptions } from '../../../src/pool/index.js'
import type { Device } from '../../../src/pool/state/state.js'
import { right } from '../kit-session.js'
import { createPoolClient } from '../pool-client.js'

// biome-ignore lint/suspicious/noExplicitAny: parts of any kind are taken out of it
type Json = any

const options: PoolOptions = {
  devices: true,
  passkeys: true,
  trackSessions: true,
  mfa: { mode: 'OPTIONAL', methods: ['EMAIL_OTP'] },
  users: [
    { username: 'ada', password: right, attributes: { email: 'ada@example.com' } },
    {
      username: 'bo',
      password: right,
      attributes: { email: 'bo@example.com' },
      mfa: { preferred: 'EMAIL_OTP' },
    },
  ],
}

/** A pool in which everything is there at least once. */
async function snapshot(): Promise<Json> {
  const { pool, call, initiate } = createPoolClient(options)
  const UserPoolId = pool.id
  await initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
  await initiate('USER_PASSWORD_AUTH', { USERNAME: 'bo', PASSWORD: right })
  await initiate('USER_PASSWORD_AUTH', { USERNAME: 'none', PASSWORD: right }).catch(() => {})
  await call('CreateGroup', { UserPoolId, GroupName: 'writers' })
  const state: Json = await pool.snapshot()
  first(first(state.pools).users).devices = [device]
  return state
}

const device: Device = {
  key: 'us-east-1_1',
  groupKey: '-1',
  name: 'phone',
  password: { salt: '1', verifier: '1' },
  remembered: true,
  createdAt: 1,
  changedAt: 1,
  usedAt: 1,
}

const first = (map: Json): Json => map.$map[0][1]

const pool = (state: Json): Json => first(state.pools)
const ada = (state: Json): Json => first(pool(state).users)

/** The values that have parts, their places, and the parts that may be missing. */
const rows: readonly { who: string; part: (state: Json) => Json; optional?: string }[] = [
  { who: 'the state', part: (state) => state, optional: 'messages' },
  { who: 'a message', part: (state) => state.messages[0], optional: 'userPoolId subject' },
  { who: 'pool us-east-1_Local', part: pool, optional: 'simulatedUsers keys' },
  {
    who: 'settings of pool us-east-1_Local',
    part: (state) => pool(state).settings,
    optional: 'devices passkeys trackSessions',
  },
  { who: 'policies of pool us-east-1_Local', part: (state) => pool(state).settings.policies },
  { who: 'password policy of pool us-east-1_Local', part: (state) => pool(state).settings.policies.password },
  { who: 'mfa of pool us-east-1_Local', part: (state) => pool(state).settings.mfa },
  { who: 'client local of pool us-east-1_Local', part: (state) => first(pool(state).clients) },
  { who: 'group writers of pool us-east-1_Local', part: (state) => first(pool(state).groups) },
  {
    who: 'a sign-in of pool us-east-1_Local',
    part: (state) => first(pool(state).signInSessions),
    optional: 'signIn',
  },
  { who: 'user ada of pool us-east-1_Local', part: ada, optional: 'password' },
  { who: 'a device of user ada of pool us-east-1_Local', part: (state) => ada(state).devices[0] },
  {
    who: 'a sign-in of user ada of pool us-east-1_Local',
    part: (state) => ada(state).grants[0],
    optional: 'deviceKey newDevice userAgent',
  },
  {
    who: 'user none of pool us-east-1_Local',
    part: (state) => first(pool(state).simulatedUsers),
    optional: 'password',
  },
]

describe('A state', () => {
  test.each(rows)(
    'a state without a part of $who is rejected with the part’s name',
    async ({ who, part, optional = '' }) => {
      const whole = await snapshot()
      const names = Object.keys(part(whole))
      expect(names.length).toBeGreaterThan(1)
      for (const name of names) {
        const state = structuredClone(whole)
        delete part(state)[name]
        const make = () => createPool({ state })
        if (optional.split(' ').includes(name)) expect(make).not.toThrow()
        else expect(make).toThrow(`createPool: ${who} has no ${name}.`)
      }
    },
  )

  test.each(rows)('a state with a part of $who of another type is rejected', async ({ who, part }) => {
    const whole = await snapshot()
    for (const name of Object.keys(part(whole))) {
      const state = structuredClone(whole)
      part(state)[name] = null
      expect(() => createPool({ state })).toThrow(`createPool: ${who}: ${name} must be a`)
    }
  })

  test.each([[{}], [{ pools: [] }], [{ pools: { $map: [['us-east-1_A', null]] } }], [[]]])(
    '%j is rejected as a state',
    (state) => {
      expect(() => createPool({ state })).toThrow(/^createPool: (the state|pool us-east-1_A)/)
    },
  )
})
