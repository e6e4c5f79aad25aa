/** An operation: what it takes, who may call it, and what it does. */
import type { Fields } from '../../wire/transport.js'
import { admit } from '../sign-in/admission.js'
import type { ClientDesk, Desk, Realm } from '../state/desk.js'
import type { UserPool } from '../state/state.js'
import { checkSecretHash } from '../tokens/secret-hash.js'
import { type Bearer, readAccessToken } from '../tokens/tokens.js'
import { refuse } from './refusal.js'
import { check, type InputOf, type Members, type Needed, need } from './shape.js'
import { analyticsMetadata, clientId, map, poolId, token, userContextData } from './shapes.js'

type Json = Readonly<Record<string, unknown>>
type Awaitable<T> = T | Promise<T>

/** Where a call comes from, as far as it matters. */
export interface Caller {
  /** Whether it carries AWS's signature, which is not checked: whoever reaches a local pool may administer it. */
  readonly signed: boolean
  readonly userAgent?: string | undefined
}

export interface Operation<Takes extends Members = Members> {
  readonly takes: Takes
  serve(realm: Realm, body: Json, caller: Caller): Promise<object>
}

/** What the public operations take besides their own members. */
export const context = {
  ClientMetadata: map,
  AnalyticsMetadata: analyticsMetadata,
  UserContextData: userContextData,
}

/** Anybody's, through an app client. Where it takes a `SecretHash`, that is checked before anything else. */
export function forClient<M extends Members>(
  own: M,
  run: (desk: ClientDesk, input: InputOf<M & { ClientId: Needed<string> }>) => Awaitable<object>,
): Operation<M & { ClientId: Needed<string> }> {
  const takes = { ClientId: need(clientId), ...own }
  return {
    takes,
    async serve(realm, body, { userAgent }) {
      const input = check(takes, body)
      const { ClientId, ClientMetadata, Username, SecretHash } = input as unknown as PublicInput
      const desk = { ...deskOf(realm, ClientId), metadata: ClientMetadata, userAgent }
      if (Username !== undefined) await checkSecretHash(desk.client, Username, SecretHash)
      return run(desk, input as never)
    },
  }
}

interface PublicInput {
  readonly ClientId: string
  readonly ClientMetadata?: Fields
  readonly Username?: string
  readonly SecretHash?: string
}

/** Whoever is signed in, of their own account. */
export function forBearer<M extends Members>(
  own: M,
  run: (bearer: Bearer, input: InputOf<M>) => Awaitable<object>,
): Operation<M & { AccessToken: Needed<string> }> {
  const takes = { AccessToken: need(token), ...own }
  return {
    takes,
    async serve(realm, body, { userAgent }) {
      const input = check(takes, body)
      const { AccessToken, ClientMetadata } = input as unknown as {
        AccessToken: string
        ClientMetadata?: Fields
      }
      const bearer = await readAccessToken(realm, AccessToken)
      admit(bearer.user)
      return run({ ...bearer, desk: { ...bearer.desk, metadata: ClientMetadata, userAgent } }, input as never)
    },
  }
}

/** An administrator's, of one pool. */
export function forAdmin<M extends Members>(
  own: M,
  run: (desk: Desk, input: InputOf<M>) => Awaitable<object>,
): Operation<M & { UserPoolId: Needed<string> }> {
  return forOwner({ UserPoolId: need(poolId), ...own }, (realm, input, userAgent) => {
    const { UserPoolId, ClientMetadata } = input as unknown as { UserPoolId: string; ClientMetadata?: Fields }
    return run(
      { realm, pool: needPool(realm, UserPoolId), metadata: ClientMetadata, userAgent },
      input as never,
    )
  })
}

/** An administrator's, of all pools. */
export function forOwner<M extends Members>(
  takes: M,
  run: (realm: Realm, input: InputOf<M>, userAgent: string | undefined) => Awaitable<object>,
): Operation<M> {
  return {
    takes,
    async serve(realm, body, { signed, userAgent }) {
      if (!signed) refuse('MissingAuthenticationToken', 'Missing Authentication Token')
      return run(realm, check(takes, body), userAgent)
    },
  }
}

/** Whoever has it at hand. */
export const forAnyone = <M extends Members>(
  takes: M,
  run: (realm: Realm, input: InputOf<M>) => Awaitable<object>,
): Operation<M> => ({ takes, serve: async (realm, body) => run(realm, check(takes, body)) })

export function needPool({ state }: Realm, id: string): UserPool {
  return state.pools.get(id) ?? refuse('ResourceNotFound', `User pool ${id} does not exist.`)
}

function deskOf(realm: Realm, id: string): ClientDesk {
  for (const pool of realm.state.pools.values()) {
    const client = pool.clients.get(id)
    if (client) return { realm, pool, client }
  }
  return refuse('ResourceNotFound', `User pool client ${id} does not exist.`)
}

/** The client of a pool that an administrator names. */
export function withClient(desk: Desk, id: string): ClientDesk {
  const client = desk.pool.clients.get(id)
  return client ? { ...desk, client } : refuse('ResourceNotFound', `User pool client ${id} does not exist.`)
}
