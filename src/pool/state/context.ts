/** Where a call is served: which pool, for which client, at what time. Everything that serves it is handed a desk. */
import type { Bytes } from '../../srp/math.js'
import type { Fields } from '../../wire/transport.js'
import type { Client, Quirks } from '../settings/settings.js'
import type { Triggers } from '../triggers.js'
import type { Outbox } from './outbox.js'
import type { State, UserPool } from './state.js'

/** What all pools at one address share. */
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
  /** None when an administrator calls. */
  readonly client?: Client | undefined
  /** `ClientMetadata`, which goes to the triggers. */
  readonly metadata?: Fields | undefined
  /** The same from a call that begins a sign-in, where it goes to fewer of them and under this name. */
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
