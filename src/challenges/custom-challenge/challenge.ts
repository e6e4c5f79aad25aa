/** A custom challenge, defined by the application's Lambda triggers. */
import { readParameters } from '../../wire/parse-reply.js'
import type { Fields } from '../../wire/transport.js'
import { userChallenge } from '../challenge-types.js'
import { anyText } from '../fields.js'
import { object, texts, validate } from '../schema.js'

export const customChallenge = userChallenge({
  read(reply): { parameters: Fields } {
    const { USERNAME: _, ...parameters } = readParameters(reply)
    return { parameters }
  },
  isIntact: ({ parameters }) => !validate(texts(), parameters).issues,
  answer: () => object({ answer: anyText }),
  write: ({ answer }) => ({ respond: { ANSWER: answer } }),
  isRetry: (before, after, { isSameChallenge = asksTheSame }) =>
    isSameChallenge(before.parameters, after.parameters),
  // If the Lambda trigger allows no further answer, Cognito rejects with the message of a wrong password.
  rejectionCodes: { 'wrong-credentials': 'wrong-answer' },
})

/** The default: challenges with the same parameter names are the same, even with new values, such as a new image. */
function asksTheSame(before: Fields, after: Fields): boolean {
  const names = (fields: Fields) => Object.keys(fields).sort().join('\n')
  return names(before) === names(after)
}
