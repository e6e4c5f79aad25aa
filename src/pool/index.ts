/** A local user pool for tests, demos and development. Do not ship it to users. */
export type { Fault } from './call/faults.js'
export type { ClientOptions, PoolOptions, PoolsOptions, UserOptions } from './options.js'
export { createPool, type Pool } from './pool.js'
export type { Message, Outbox } from './state/outbox.js'
export type { Journal, StateCopy } from './state/records.js'
export type { Trigger, Triggers } from './triggers.js'
export { totp } from './users/totp.js'
