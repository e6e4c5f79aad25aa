/** The choice of a second factor. Its code is sent after the choice. */
import { InvalidResponseError } from '../../wire/errors.js'
import { readNames, readParameters } from '../../wire/parse-reply.js'
import { userChallenge } from '../challenge-types.js'
import { oneOf, onlyChoice } from '../fields.js'
import { areTexts, object } from '../schema.js'

export const selectMfaType = userChallenge({
  read(reply) {
    const parameters = readParameters(reply)
    // The pages of AWS use both keys.
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
  replay: () => 'repeat',
  isChoice: true,
  singleAttempt: true,
})
