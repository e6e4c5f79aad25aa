/** An operation: its input, its callers and its implementation. */
import type { Fields } from '../../wire/transport.js'
import { checkStatus } from '../sign-in/account-checks.js'
import type { ClientContext, Context, Environment } from '../state/context.js'
import type { UserPool } from '../state/state.js'
import { checkSecretHash } from '../tokens/secret-hash.js'
import { type Bearer, readAccessToken } from '../tokens/tokens.js'
import { reject } from './exception.js'
import { check, type InputOf, type Members, type RequiredShape, required } from './shape.js'
import { analyticsMetadata, clientId, map, poolId, token, userContextData } from './shapes.js'

type Json = Readonly<Record<string, unknown>>
type Awaitable<T> = T | Promise<T>

/** Origin of a call. */
export interface Caller {
  /**
   * Whether the call has AWS's signature. The pool does not check it: all callers of a local pool can administer it.
   */
  readonly signed: boolean
  readonly userAgent?: string | undefined
}

export interface Operation<Takes extends Members = Members> {
  readonly takes: Takes
  serve(env: Environment, body: Json, caller: Caller): Promise<object>
}

/** Members that the public operations accept besides their own. */
export const commonMembers = {
  ClientMetadata: map,
  AnalyticsMetadata: analyticsMetadata,
  UserContextData: userContextData,
}

/** Creates an operation that clients call. It checks the `SecretHash` first if the input has one. */
export function clientOperation<M extends Members>(
  own: M,
  run: (ctx: ClientContext, input: InputOf<M & { ClientId: RequiredShape<string> }>) => Awaitable<object>,
): Operation<M & { ClientId: RequiredShape<string> }> {
  const takes = { ClientId: required(clientId), ...own }
  return {
    takes,
    async serve(env, body, { userAgent }) {
      const input = check(takes, body)
      const { ClientId, ClientMetadata, Username, SecretHash } = input as unknown as PublicInput
      const ctx = { ...contextOf(env, ClientId), metadata: ClientMetadata, userAgent }
      if (Username !== undefined) await checkSecretHash(ctx.client, Username, SecretHash)
      return run(ctx, input as never)
    },
  }
}

interface PublicInput {
  readonly ClientId: string
  readonly ClientMetadata?: Fields
  readonly Username?: string
  readonly SecretHash?: string
}

/** Creates an operation of a signed-in user on their own account. */
export function userOperation<M extends Members>(
  own: M,
  run: (bearer: Bearer, input: InputOf<M>) => Awaitable<object>,
): Operation<M & { AccessToken: RequiredShape<string> }> {
  const takes = { AccessToken: required(token), ...own }
  return {
    takes,
    async serve(env, body, { userAgent }) {
      const input = check(takes, body)
      const { AccessToken, ClientMetadata } = input as unknown as {
        AccessToken: string
        ClientMetadata?: Fields
      }
      const bearer = await readAccessToken(env, AccessToken)
      checkStatus(bearer.user)
      return run({ ...bearer, ctx: { ...bearer.ctx, metadata: ClientMetadata, userAgent } }, input as never)
    },
  }
}

/** Creates an administrator's operation on one pool. */
export function adminOperation<M extends Members>(
  own: M,
  run: (ctx: Context, input: InputOf<M>) => Awaitable<object>,
): Operation<M & { UserPoolId: RequiredShape<string> }> {
  return accountOperation({ UserPoolId: required(poolId), ...own }, (env, input, userAgent) => {
    const { UserPoolId, ClientMetadata } = input as unknown as { UserPoolId: string; ClientMetadata?: Fields }
    return run(
      { env, pool: requirePool(env, UserPoolId), metadata: ClientMetadata, userAgent },
      input as never,
    )
  })
}

/** Creates an administrator's operation on the AWS account, which can use all pools. */
export function accountOperation<M extends Members>(
  takes: M,
  run: (env: Environment, input: InputOf<M>, userAgent: string | undefined) => Awaitable<object>,
): Operation<M> {
  return {
    takes,
    async serve(env, body, { signed, userAgent }) {
      if (!signed) reject('MissingAuthenticationToken', 'Missing Authentication Token')
      return run(env, check(takes, body), userAgent)
    },
  }
}

/** Creates an operation without authentication. */
export const publicOperation = <M extends Members>(
  takes: M,
  run: (env: Environment, input: InputOf<M>) => Awaitable<object>,
): Operation<M> => ({ takes, serve: async (env, body) => run(env, check(takes, body)) })

export function requirePool({ state }: Environment, id: string): UserPool {
  return state.pools.get(id) ?? reject('ResourceNotFound', `User pool ${id} does not exist.`)
}

function contextOf(env: Environment, id: string): ClientContext {
  for (const pool of env.state.pools.values()) {
    const client = pool.clients.get(id)
    if (client) return { env, pool, client }
  }
  return reject('ResourceNotFound', `User pool client ${id} does not exist.`)
}

/** Returns the context with the client that an administrator named. */
export function withClient(ctx: Context, id: string): ClientContext {
  const client = ctx.pool.clients.get(id)
  return client ? { ...ctx, client } : reject('ResourceNotFound', `User pool client ${id} does not exist.`)
}
