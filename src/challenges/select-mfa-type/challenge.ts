/** The choice of a second factor. Its code is sent after the choice. */
import { InvalidResponseError } from '../../wire/halt.js'
import { readNames, readParameters } from '../../wire/read.js'
import { oneOf, onlyChoice } from '../answers.js'
import { areTexts, object } from '../schema.js'
import { question } from '../spec.js'

export const selectMfaType = question({
  read(reply) {
    const parameters = readParameters(reply)
    // AWS's pages spell the key both ways.
    const choices = readNames(
      reply,
      'ChallengeParameters.MFAS_CAN_CHOOSE',
      parameters.MFAS_CAN_CHOOSE ?? parameters.MFAS_CAN_SELECT,
    )
    if (choices.length === 0)
      throw new InvalidResponseError(reply.operation, 'ChallengeParameters.MFAS_CAN_CHOOSE')
    return { choices }
  },
  isIntact: ({ choices }) => areTexts(choices),
  answer: ({ choices }) => object({ choice: oneOf(choices) }),
  onlyAnswer: onlyChoice,
  write: ({ choice }) => ({ respond: { ANSWER: choice } }),
  nextFactor: 'second',
  onWalk: () => 'repeat',
  offersWays: true,
  once: true,
})
