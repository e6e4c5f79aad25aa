/** Which first factor to use. */
import { Garbled } from '../../wire/halt.js'
import { readNames } from '../../wire/read.js'
import { oneOf } from '../answers.js'
import { askForChosen } from '../chosen-password.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export const selectChallenge = question({
  read(reply) {
    const field = 'AvailableChallenges'
    const available = readNames(reply, field, reply.body[field])
    if (available.length === 0) throw new Garbled(reply.operation, field)
    // One form for a password is enough, and SRP keeps it from the wire.
    const spare = available.includes('PASSWORD_SRP') ? 'PASSWORD' : undefined
    return { choices: available.filter((name) => name !== spare) }
  },
  answer: ({ choices }) => object({ choice: oneOf(choices) }),
  // A password goes along with its choice, so its form comes first. All other factors begin with a call.
  write: ({ choice }) =>
    choice === 'PASSWORD' || choice === 'PASSWORD_SRP'
      ? askForChosen(choice)
      : { respond: { ANSWER: choice } },
  onWalk: () => 'repeat',
  offersWays: true,
})
