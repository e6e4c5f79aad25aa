/** Options of the pool that runs without `--config`. Its passwords are printed, so they are no secrets. */
import type { PoolOptions } from '../options.js'

export const demo = {
  users: [
    {
      username: 'ada',
      password: 'Ada.Lovelace.1815',
      temporary: true,
      attributes: { email: 'ada@example.com' },
    },
    { username: 'grace', password: 'Grace.Hopper.1906', attributes: { email: 'grace@example.com' } },
  ],
} satisfies PoolOptions
