/** The pool of whoever has not said which one they want. Its passwords are no secrets: they are printed. */
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
