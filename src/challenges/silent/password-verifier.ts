/** PASSWORD_VERIFIER: the proof of the password that the user has entered. */
import { needParameter } from '../../wire/read.js'
import type { Silent } from '../spec.js'

export const passwordVerifier: Silent = {
  respond(reply, turn) {
    const user = needParameter(reply, 'USER_ID_FOR_SRP')
    return turn.srp.prove(reply, turn.settings.poolName, user, turn.password)
  },
  nextFactor: 'second',
}
