/** The password, proved without sending it. */
import * as z from 'zod/mini'
import { password } from '../answers.js'
import { question } from '../spec.js'

export const passwordSrp = question({
  read: () => ({}),
  answer: () => z.object({ password }),
  async write({ password }, _, turn) {
    turn.password = password
    return { respond: { SRP_A: await turn.srp.hello() } }
  },
  onWalk: 'repeat',
  once: true,
})
