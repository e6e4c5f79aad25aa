/** A user pool that runs where your code runs: under tests, in a page, on a port. Never ship it to your users. */
export type { Fault } from './faults.js'
export type { ClientOptions, PoolOptions, UserOptions } from './options.js'
export type { Message, Outbox } from './outbox.js'
export { createPool, type Pool } from './pool.js'
export { totp } from './totp.js'
export type { Trigger, Triggers } from './triggers.js'
