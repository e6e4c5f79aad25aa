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
    // One password form is enough, and SRP does not send the password.
    const spare = available.includes('PASSWORD_SRP') ? 'PASSWORD' : undefined
    return { choices: available.filter((name) => name !== spare) }
  },
  isIntact: ({ choices }) => areTexts(choices),
  answer: ({ choices }) => object({ choice: oneOf(choices) }),
  onlyAnswer: onlyChoice,
  write({ choice }, { choices }, context) {
    // Cognito did not use the preferred factor and has no other one: there is no choice to return to.
    if (context.initiatedWith && choices.length === 1)
      context.initiatedWith = { ...context.initiatedWith, preferredChallenge: '' }
    // The password is sent together with the choice, so its form is shown first. All other factors start with a call.
    return choice === 'PASSWORD' || choice === 'PASSWORD_SRP'
      ? showPasswordForm(choice)
      : { respond: { ANSWER: choice } }
  },
  nextFactor: 'first',
  replay: () => 'repeat',
  isChoice: true,
})
