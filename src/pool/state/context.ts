/** Context of a call: its pool, its client and the environment. All functions that serve the call receive it. */
import type { Bytes } from '../../srp/math.js'
import type { Fields } from '../../wire/transport.js'
import type { Client, Quirks } from '../settings/settings.js'
import type { Triggers } from '../triggers.js'
import type { Outbox } from './outbox.js'
import type { State, UserPool } from './state.js'

/** Resources that all pools of one `createPool` share. */
export interface Environment {
  readonly state: State
  readonly clock: () => number
  readonly random: (length: number) => Bytes
  readonly outbox: Outbox
  readonly quirks: Quirks
  readonly triggersOf: (pool: UserPool) => Triggers
  readonly onTriggerError?: ((error: unknown, trigger: string) => void) | undefined
  readonly issuerOf: (pool: UserPool) => string
}

export interface Context {
  readonly env: Environment
  readonly pool: UserPool
  /** Missing if an administrator calls. */
  readonly client?: Client | undefined
  /** `ClientMetadata`, which the triggers receive. */
  readonly metadata?: Fields | undefined
  /** `ClientMetadata` of InitiateAuth, which fewer triggers receive, under this name. */
  readonly validationData?: Fields | undefined
  readonly userAgent?: string | undefined
}

export interface ClientContext extends Context {
  readonly client: Client
}

export const now = ({ env }: Context): number => env.clock()

export const minutes = (count: number): number => 60_000 * count
export const hours = (count: number): number => minutes(60 * count)
export const days = (count: number): number => hours(24 * count)
