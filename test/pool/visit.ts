/** A session of the kit with a local pool. */
import { expect } from 'vitest'
import { type AuthConfig, type Challenge, type ChallengeName, createAuthSession } from '../../src/core.js'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/index.js'
import { mapStorage } from '../mock-cognito.js'
import type { Authenticator } from './authenticator.js'
import { type Road, roads } from './roads.js'

export interface Visit {
  readonly pool: Pool
  readonly session: ReturnType<typeof createAuthSession>
  /** Returns the pool's time. */
  now(): number
  /** Advances the pool's clock. */
  pass(milliseconds: number): void
  readonly state: ReturnType<ReturnType<typeof createAuthSession>['getSnapshot']>
  /** Returns the current challenge, which must have this name. */
  asked<N extends ChallengeName>(name: N): Challenge<N>
  /** Answers the current challenge. */
  answer(values: unknown): Promise<unknown>
  signIn(username?: string, password?: string): Promise<unknown>
  /** The authenticator with the passkey of the user. */
  authenticator?: Authenticator
  /** The code of the latest message. */
  readonly code: string
  /** Calls any operation of the pool, also an administrator's. */
  call(operation: string, input?: object): Promise<Readonly<Record<string, unknown>>>
  /** The same user on the same machine with a new session. */
  again(config?: Partial<AuthConfig>): Visit
}

export const right = 'Correct-h0rse'

/** Creates a pool with one user, by default `ada` with the password `right`. Its clock does not move. */
export async function visit(
  options: PoolOptions = {},
  config: Partial<AuthConfig> = {},
  road: Road = roads['in process'] as Road,
): Promise<Visit> {
  let time = Date.now()
  const pool = createPool({
    users: [{ username: 'ada', password: right, attributes: { email: 'ada@example.com' } }],
    clock: () => time,
    ...options,
  })
  await pool.ready
  const transport = await road(pool)
  const now = () => time
  const deviceStorage = mapStorage(new Map())
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  return at({ pool, now, pass, config: { transport, deviceStorage, resendCooldownSeconds: 0, ...config } })
}

interface Setting {
  readonly pool: Pool
  readonly now: () => number
  readonly pass: (milliseconds: number) => void
  readonly config: Partial<AuthConfig>
}

function at(setting: Setting): Visit {
  const { pool, now, pass, config } = setting
  const session = createAuthSession({ userPoolId: pool.id, clientId: pool.clientId, ...config })
  return {
    pool,
    session,
    now,
    pass,
    get state() {
      return session.getSnapshot()
    },
    asked<N extends ChallengeName>(name: N) {
      const { challenge, error } = session.getSnapshot()
      expect({ asked: challenge?.name, error: error && { ...error } }).toMatchObject({ asked: name })
      return challenge as Challenge<N>
    },
    answer(values) {
      const { challenge } = session.getSnapshot()
      if (!challenge) throw new Error('Nothing is asked.')
      return session.answer(challenge, values as never)
    },
    signIn(username = 'ada', password = right) {
      return this.answer({ username, password })
    },
    get code() {
      return pool.outbox.latest()?.code ?? ''
    },
    call: async (operation, input = {}) => (await pool(operation, input)).body,
    again: (more = {}) => at({ ...setting, config: { ...config, ...more } }),
  }
}
