/** A question that AWS invented after this was written: shown as it came, and answerable by whoever knows it. */
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
