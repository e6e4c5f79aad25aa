import type { Bytes } from '../srp/math.js'
import { NetworkError } from '../wire/errors.js'
import type { Transport } from '../wire/transport.js'
import { CognitoException } from './call/exception.js'
import { respond } from './call/http.js'
import { DroppedCall, serve } from './call/serve.js'
import { checkOptions } from './option-rules.js'
import {
  clientOf,
  clientsOf,
  type OwnOptions,
  type PoolOptions,
  type PoolsOptions,
  seed,
  settingsOf,
} from './options.js'
import { PoolError } from './pool-error.js'
import { defaultQuirks } from './settings/settings.js'
import type { Environment } from './state/context.js'
import { createOutbox, type Outbox } from './state/outbox.js'
import { toHex } from './state/random.js'
import { type Journal, trackChanges } from './state/records.js'
import { read, write } from './state/snapshot.js'
import { addPool, emptyState, partsOf, type State, type UserPool } from './state/state.js'
import { keysOf } from './tokens/keys.js'

/**
 * A local user pool. It is a transport for a session in the same process, and serves HTTP requests with `fetch`.
 *
 * @throws CognitoError (as a rejection of a call) if the pool rejects the call. The message contains Cognito's text.
 */
export interface Pool extends Transport {
  /** ID of the pool, or of the first of several pools. */
  readonly id: string
  /** ID of the first client. */
  readonly clientId: string
  /** Answers an HTTP request as Cognito's endpoint does. */
  fetch(request: Request): Promise<Response>
  /** Messages with codes, which Cognito would send by email or SMS. */
  readonly outbox: Outbox
  /**
   * Resolves when the users exist. Calls wait for it.
   *
   * @throws TypeError (as a rejection) if Cognito would not accept a user of the options. The message names the user.
   */
  readonly ready: Promise<void>
  /**
   * Returns the whole state as JSON, for the option `state`. Store it as safely as a password: it contains keys and
   * codes.
   */
  snapshot(): Promise<object>
  /** Changes of the state, for a file that stores them. */
  readonly journal: Journal
}

/**
 * Creates a user pool that runs in this process, for tests and demos. It is a transport: a session uses it in place
 * of Cognito, without a network.
 *
 * @throws TypeError if Cognito would not accept an option, or if the name of an option is unknown. The message names
 * it.
 *
 * @example
 * ```ts
 * import { createAuthSession } from 'countersign/core'
 * import { createPool } from 'countersign/pool'
 *
 * const pool = createPool({
 *   mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
 *   users: [{ username: 'ada', password: 'Correct-h0rse', attributes: { email: 'ada@example.com' } }],
 * })
 * export const session = createAuthSession({ userPoolId: pool.id, clientId: pool.clientId, transport: pool })
 * export const codeOfAda = () => pool.outbox.latest('ada@example.com')?.code
 * ```
 */
export function createPool(options: PoolOptions | PoolsOptions = {}): Pool {
  checkOptions(options)
  const { clock = Date.now, random = randomBytes, quirks } = options
  const { state, journal } = trackChanges(options.state ? read(options.state) : emptyState())
  const outbox = createOutbox(state)
  const poolOptions = new Map(ownOptions(options, state).map((own) => [own.id, own]))

  const env: Environment = {
    state,
    clock,
    random: (length) => Uint8Array.from(random(length)),
    outbox,
    quirks: {
      ...defaultQuirks,
      ...quirks,
      otpLength: { ...defaultQuirks.otpLength, ...quirks?.otpLength },
    },
    triggersOf: ({ id }) => poolOptions.get(id)?.triggers ?? {},
    onTriggerError: options.onTriggerError,
    issuerOf: ({ id }) =>
      poolOptions.get(id)?.issuer || `https://cognito-idp.${partsOf(id).region}.amazonaws.com/${id}`,
  }

  const ready = openPools(env, [...poolOptions.values()])
  // Each call reports the rejection. Without a call, it must not count as unhandled.
  ready.catch(() => {})
  const [id = ''] = poolOptions.keys()
  const pool = state.pools.get(id) as UserPool
  // Creating keys takes a while, and the first sign-in needs them at its end.
  void keysOf(pool)

  const served = { env, ready, faults: options.faults }
  const transport: Transport = async (operation, input, signal) => {
    signal?.throwIfAborted()
    try {
      const body = await serve(served, operation, JSON.parse(JSON.stringify(input)), { signed: true })
      signal?.throwIfAborted()
      return { operation, body: JSON.parse(JSON.stringify(body)), date: clock() }
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof CognitoException) throw new PoolError(operation, error.message, error.text)
      throw error instanceof DroppedCall ? new NetworkError(operation) : error
    }
  }

  return Object.assign(transport, {
    id: pool.id,
    clientId: pool.clients.keys().next().value as string,
    fetch: (request: Request) => respond(served, request),
    outbox,
    ready,
    journal,
    async snapshot() {
      await ready
      await keysOf(pool)
      return write(state)
    },
  })
}

type SinglePool = OwnOptions & { readonly id: string }

/**
 * A single pool continues with a state without naming its ID. Of several pools, those that the state lacks are
 * created.
 */
function ownOptions(options: PoolOptions | PoolsOptions, { pools }: State): readonly SinglePool[] {
  if ('pools' in options) {
    for (const own of options.pools) if (!pools.has(own.id)) checkClients(own, pools)
    return options.pools
  }
  const [first] = pools.keys()
  const { id = first ?? 'us-east-1_Local' } = options
  if (first !== undefined && !pools.has(id))
    throw new TypeError(`createPool: the state belongs to the pool ${first}, not to ${id}.`)
  return [{ ...options, id }]
}

/** Rejects a client ID that a pool of the state has, because a call finds its pool by its client. */
function checkClients(own: SinglePool, pools: State['pools']): void {
  for (const { id } of clientsOf(own))
    for (const other of pools.values())
      if (other.clients.has(id))
        throw new TypeError(
          `createPool: the state has the client ${id} in the pool ${other.id}, so the new pool ${own.id} cannot have it. Choose another client id, or delete the state.`,
        )
}

/** Creates the missing pools immediately. Resolves when their users exist and the stored keys are imported. */
async function openPools(env: Environment, poolOptions: readonly SinglePool[]): Promise<void> {
  const { pools } = env.state
  const known = [...pools.values()]
  const made = poolOptions
    .filter(({ id }) => !pools.has(id))
    .map((own) => ({ own, pool: makePool(env, own) }))
  for (const { own, pool } of made) await addUsers(env, pool, own)
  await Promise.all(known.filter(({ keys }) => keys).map(keysOf))
}

const makePool = ({ state, clock, random }: Environment, own: SinglePool): UserPool =>
  addPool(state, {
    id: own.id,
    settings: settingsOf(own),
    createdAt: clock(),
    secret: toHex(random(32)),
    clients: clientsOf(own).map(clientOf),
  })

async function addUsers(env: Environment, pool: UserPool, { users = [] }: OwnOptions): Promise<void> {
  for (const user of users)
    try {
      await seed({ env, pool }, user)
    } catch (error) {
      if (!(error instanceof CognitoException)) throw error
      throw new TypeError(`createPool: the user ${user.username}: ${error.text.trim()}`)
    }
}

const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
