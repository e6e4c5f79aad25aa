/** The password, in the clear inside TLS, as pools that migrate their users need it. */
import * as z from 'zod/mini'
import { password } from '../answers.js'
import { question } from '../spec.js'

export const passwordChallenge = question({
  read: () => ({}),
  answer: () => z.object({ password }),
  write({ password }, _, turn) {
    turn.password = password
    return { respond: { PASSWORD: password } }
  },
  onWalk: 'repeat',
  once: true,
})
