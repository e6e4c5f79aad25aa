/** The password, sent over TLS, for user pools that migrate users. */
import { password } from '../answers.js'
import { answerByPassword, readChosen } from '../chosen-password.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export const passwordChallenge = question({
  read: readChosen,
  answer: () => object({ password }),
  write({ password }, details, turn) {
    turn.password = password
    return answerByPassword('PASSWORD', details, { PASSWORD: password })
  },
  nextFactor: 'second',
  onWalk: () => 'repeat',
  once: true,
})
