/** A session of the kit with a local pool. */
import { expect } from 'vitest'
import { type AuthConfig, type Challenge, type ChallengeName, createAuthSession } from '../../src/core.js'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/index.js'
import { mapStorage } from '../mock-cognito.js'
import type { Authenticator } from './authenticator.js'
import { type OpenTransport, transports } from './transports.js'

export interface KitSession {
  readonly pool: Pool
  readonly session: ReturnType<typeof createAuthSession>
  /** Returns the pool's time. */
  now(): number
  /** Advances the pool's clock. */
  advance(milliseconds: number): void
  readonly state: ReturnType<ReturnType<typeof createAuthSession>['getSnapshot']>
  /** Returns the current challenge, which must have this name. */
  expectChallenge<N extends ChallengeName>(name: N): Challenge<N>
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
  again(config?: Partial<AuthConfig>): KitSession
}

export const right = 'Correct-h0rse'

/** Creates a pool with one user, by default `ada` with the password `right`. Its clock does not move. */
export async function createKitSession(
  options: PoolOptions = {},
  config: Partial<AuthConfig> = {},
  openTransport: OpenTransport = transports['in process'] as OpenTransport,
): Promise<KitSession> {
  let time = Date.now()
  const pool = createPool({
    users: [{ username: 'ada', password: right, attributes: { email: 'ada@example.com' } }],
    clock: () => time,
    ...options,
  })
  await pool.ready
  const transport = await openTransport(pool)
  const now = () => time
  const deviceStorage = mapStorage(new Map())
  const advance = (milliseconds: number) => {
    time += milliseconds
  }
  return at({ pool, now, advance, config: { transport, deviceStorage, resendCooldownSeconds: 0, ...config } })
}

interface Setting {
  readonly pool: Pool
  readonly now: () => number
  readonly advance: (milliseconds: number) => void
  readonly config: Partial<AuthConfig>
}

function at(setting: Setting): KitSession {
  const { pool, now, advance, config } = setting
  const session = createAuthSession({ userPoolId: pool.id, clientId: pool.clientId, ...config })
  return {
    pool,
    session,
    now,
    advance,
    get state() {
      return session.getSnapshot()
    },
    expectChallenge<N extends ChallengeName>(name: N) {
      const { challenge, error } = session.getSnapshot()
      expect({ asked: challenge?.name, error: error && { ...error } }).toMatchObject({ asked: name })
      return challenge as Challenge<N>
    },
    answer(values) {
      const { challenge } = session.getSnapshot()
      if (!challenge) throw new Error('There is no challenge to answer.')
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
