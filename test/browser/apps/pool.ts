/** A demo: the pool and the kit in one page. */
import { getPasskey } from '../../../src/challenges/web-authn/ceremony.js'
import { type AuthConfig, type AuthSession, createAuthSession } from '../../../src/index.js'
import { createPool, type Pool, type PoolOptions, totp } from '../../../src/pool/index.js'
import { makePasskey } from './passkey.js'

const held = {} as { pool: Pool; session: AuthSession }

export async function found(options: PoolOptions) {
  held.pool = createPool(options)
}

export async function begin(config: Partial<AuthConfig> = {}) {
  const { pool } = held
  held.session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport: pool,
    ...config,
  })
}

/** Gives the answer, and says what is asked next. */
export async function say(values: object) {
  const { challenge } = held.session.getSnapshot()
  if (!challenge) throw new Error('Nothing is asked.')
  return describe(await held.session.answer(challenge, values as never))
}

export async function showPasskey() {
  const { challenge } = held.session.getSnapshot()
  if (challenge?.name !== 'WEB_AUTHN') throw new Error('No passkey is asked for.')
  return say(await getPasskey(challenge.options))
}

const describe = ({ status, challenge, error }: ReturnType<AuthSession['getSnapshot']>) =>
  error ?? challenge?.name ?? status

export const addPasskey = async () => makePasskey(held.pool, held.session.getTokens()?.accessToken ?? '')

export const appCode = async (secret: string) => totp(secret, Date.now())

export const code = async () => held.pool.outbox.latest()?.code

/** The data of the user who signed in, as the application gets it. */
export const user = async () =>
  (await held.pool('GetUser', { AccessToken: held.session.getTokens()?.accessToken })).body.Username
