/** A conversation with a pool of its own, led to the question that a story is about. */
import { type AuthConfig, type AuthSession, createAuthSession } from 'countersign'
import { createPool, type Pool, type PoolOptions } from 'countersign/pool'

export interface Setting {
  readonly pool?: PoolOptions
  readonly config?: Partial<AuthConfig>
  /** What was answered before the story begins. */
  readonly answers?: readonly object[]
}

export interface Asked {
  readonly session: AuthSession
  readonly pool: Pool
}

export const password = 'Correct-h0rse'
export const ada = {
  username: 'ada',
  password,
  attributes: { email: 'ada@example.com', phone_number: '+15555551234' },
}

/** To be a story's loader: each time that it is shown, somebody begins anew. */
export const asked =
  ({ pool: options, config, answers = [] }: Setting = {}) =>
  async (): Promise<Asked> => {
    const pool = createPool({ users: [ada], ...options })
    const session = createAuthSession({
      userPoolId: pool.id,
      clientId: pool.clientId,
      transport: pool,
      rememberDevice: 'never',
      ...config,
    })
    for (const values of answers) {
      const { challenge } = session.getSnapshot()
      if (challenge) await session.answer(challenge, values as never)
    }
    return { session, pool }
  }
