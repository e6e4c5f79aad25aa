/** A challenge that is newer than this version of the package. The application can answer it. */
import { readParameters, requireString } from '../../wire/parse-reply.js'
import { userChallenge } from '../challenge-types.js'
import { texts } from '../schema.js'

export const unknownChallenge = userChallenge({
  read(reply) {
    return {
      challenge: requireString(reply, 'ChallengeName'),
      parameters: readParameters(reply),
    }
  },
  answer: () => texts(),
  write: (answer, { challenge }) => ({ respond: answer, as: challenge }),
  sessionOptional: true,
  // The parameters can contain secrets.
  persist: () => undefined,
})
