/** Loads a session with a new local pool, and answers the challenges before the one that a story shows. */
import { type AuthConfig, type AuthSession, createAuthSession } from 'countersign'
import { createPool, type Pool, type PoolOptions } from 'countersign/pool'

export interface Setting {
  readonly pool?: PoolOptions
  readonly config?: Partial<AuthConfig>
  /** Answers before the story begins, in order. */
  readonly answers?: readonly object[]
}

export interface LoadedSession {
  readonly session: AuthSession
  readonly pool: Pool
}

export const password = 'Correct-h0rse'
export const ada = {
  username: 'ada',
  password,
  attributes: { email: 'ada@example.com', phone_number: '+15555551234' },
}

/** Returns a loader for a story. Each time the story is shown, it creates a new session. */
export const sessionLoader =
  ({ pool: options, config, answers = [] }: Setting = {}) =>
  async (): Promise<LoadedSession> => {
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
