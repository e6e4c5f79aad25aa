/** A challenge that is newer than this version of the package. The application can answer it. */
import { needText, readParameters } from '../../wire/read.js'
import { texts } from '../schema.js'
import { question } from '../spec.js'

export const unknownChallenge = question({
  read(reply) {
    return {
      challenge: needText(reply, 'ChallengeName'),
      parameters: readParameters(reply),
    }
  },
  answer: () => texts(),
  write: (answer, { challenge }) => ({ respond: answer, as: challenge }),
  threadless: true,
  // Nobody knows what is secret in it.
  keep: () => undefined,
})
