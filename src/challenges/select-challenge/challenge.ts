/** The choice of a first factor. */
import { InvalidResponseError } from '../../wire/errors.js'
import { readNames } from '../../wire/parse-reply.js'
import { userChallenge } from '../challenge-types.js'
import { showPasswordForm } from '../chosen-password.js'
import { oneOf, onlyChoice } from '../fields.js'
import { areTexts, object } from '../schema.js'

export const selectChallenge = userChallenge({
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
  write({ choice }, { choices }, context) {
    // Cognito did not follow the preference, and has no other factor: there is no choice to come back to.
    if (context.initiatedWith && choices.length === 1)
      context.initiatedWith = { ...context.initiatedWith, preferredChallenge: '' }
    // A password goes along with its choice, so its form comes first. All other factors begin with a call.
    return choice === 'PASSWORD' || choice === 'PASSWORD_SRP'
      ? showPasswordForm(choice)
      : { respond: { ANSWER: choice } }
  },
  nextFactor: 'first',
  replay: () => 'repeat',
  isChoice: true,
})
