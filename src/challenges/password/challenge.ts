/** The password, in the clear inside TLS, as pools that migrate their users need it. */
import { password } from '../answers.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export const passwordChallenge = question({
  read: () => ({}),
  answer: () => object({ password }),
  write({ password }, _, turn) {
    turn.password = password
    return { respond: { PASSWORD: password } }
  },
  onWalk: () => 'repeat',
  once: true,
})
