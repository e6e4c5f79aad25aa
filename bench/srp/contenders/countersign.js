// The kit, as an application calls it. Each import of the built file is a new module, with its own table or without one.

import { createEphemeral, prepare, publicHex, sign } from '../../../src/srp/client.ts'

export { prepare }

export async function begin(pool) {
  const ephemeral = await createEphemeral()
  return {
    A: publicHex(ephemeral),
    claim: (challenge, password, timestamp) =>
      sign({
        group: pool,
        user: challenge.USER_ID_FOR_SRP,
        password,
        ephemeral,
        salt: challenge.SALT,
        B: challenge.SRP_B,
        secretBlock: challenge.SECRET_BLOCK,
        timestamp,
      }),
  }
}
