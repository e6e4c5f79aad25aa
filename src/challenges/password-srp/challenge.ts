/** The password, proved without sending it. */
import { password } from '../answers.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export const passwordSrp = question({
  read: () => ({}),
  answer: () => object({ password }),
  async write({ password }, _, turn) {
    turn.password = password
    return { respond: { SRP_A: await turn.srp.hello() } }
  },
  onWalk: () => 'repeat',
  once: true,
})
