/** The password, proved by SRP without sending it. */
import { password } from '../answers.js'
import { answerByPassword, readChosen } from '../chosen-password.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export const passwordSrp = question({
  read: readChosen,
  answer: () => object({ password }),
  async write({ password }, details, turn) {
    turn.password = password
    return answerByPassword('PASSWORD_SRP', details, { SRP_A: await turn.srp.hello() })
  },
  nextFactor: 'second',
  onWalk: () => 'repeat',
  once: true,
})
