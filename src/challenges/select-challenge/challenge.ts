/** The choice of a first factor. */
import { InvalidResponseError } from '../../wire/halt.js'
import { readNames } from '../../wire/read.js'
import { oneOf, onlyChoice } from '../answers.js'
import { askForChosen } from '../chosen-password.js'
import { areTexts, object } from '../schema.js'
import { question } from '../spec.js'

export const selectChallenge = question({
  read(reply) {
    const field = 'AvailableChallenges'
    const available = readNames(reply, field, reply.body[field])
    if (available.length === 0) throw new InvalidResponseError(reply.operation, field)
    // One form for a password is enough, and SRP keeps it from the wire.
    const spare = available.includes('PASSWORD_SRP') ? 'PASSWORD' : undefined
    return { choices: available.filter((name) => name !== spare) }
  },
  isIntact: ({ choices }) => areTexts(choices),
  answer: ({ choices }) => object({ choice: oneOf(choices) }),
  onlyAnswer: onlyChoice,
  write({ choice }, { choices }, turn) {
    // Cognito did not follow the preference, and has no other factor: there is no choice to come back to.
    if (turn.began && choices.length === 1) turn.began = { ...turn.began, preferredChallenge: '' }
    // A password goes along with its choice, so its form comes first. All other factors begin with a call.
    return choice === 'PASSWORD' || choice === 'PASSWORD_SRP'
      ? askForChosen(choice)
      : { respond: { ANSWER: choice } }
  },
  nextFactor: 'first',
  onWalk: () => 'repeat',
  offersWays: true,
})
