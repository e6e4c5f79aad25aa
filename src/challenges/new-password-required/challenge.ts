/** A new password in place of the temporary one, and the attributes that the user pool requires. */
import { readJsonFields, readNames, readParameters } from '../../wire/parse-reply.js'
import { userChallenge } from '../challenge-types.js'
import { newPassword } from '../fields.js'
import { areTexts, object, texts, unless } from '../schema.js'

const prefix = 'userAttributes.'
// Cognito sets these attributes itself and rejects them from the user.
const verdicts = ['email_verified', 'phone_number_verified']

export const newPasswordRequired = userChallenge({
  read(reply) {
    const { requiredAttributes = '[]', userAttributes = '{}' } = readParameters(reply)
    const values = readJsonFields(reply, 'ChallengeParameters.userAttributes', userAttributes)
    const required = readNames(reply, 'ChallengeParameters.requiredAttributes', requiredAttributes).map(
      (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name),
    )
    return {
      /** The names of the required attributes, without prefix. */
      required,
      /**
       * The names of attributes that have a value. Cognito rejects a change of them. Empty and required attributes are not
       * in the list.
       */
      present: Object.keys(values).filter((name) => values[name] && !required.includes(name)),
    }
  },

  isIntact: ({ required, present }) => areTexts(required) && areTexts(present),

  answer: ({ required }) =>
    object({ password: newPassword, attributes: unless(required.length === 0, texts(required)) }),

  write({ password, attributes = {} }, { present }, context) {
    const closed = new Set([...present, ...verdicts])
    const given = Object.entries(attributes).filter(([name, value]) => value.trim() && !closed.has(name))
    context.password = password
    context.attributes = Object.keys(attributes)
    return {
      respond: {
        NEW_PASSWORD: password,
        ...Object.fromEntries(given.map(([name, value]) => [prefix + name, value])),
      },
    }
  },

  nextFactor: 'second',
  replay: () => 'skip',
})
