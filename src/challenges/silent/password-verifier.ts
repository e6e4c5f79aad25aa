/** PASSWORD_VERIFIER: the proof of the password that the user has entered. */
import { requireParameter } from '../../wire/parse-reply.js'
import type { AutomaticChallengeSpec } from '../challenge-types.js'

export const passwordVerifier: AutomaticChallengeSpec = {
  respond(reply, context) {
    const user = requireParameter(reply, 'USER_ID_FOR_SRP')
    return context.srp.respond(reply, context.settings.poolName, user, context.password)
  },
  nextFactor: 'second',
}
