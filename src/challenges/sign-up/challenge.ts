/** The username, the password and the attributes of a new account. */
import { CognitoError } from '../../wire/errors.js'
import { readDelivery } from '../../wire/parse-reply.js'
import { kitChallenge } from '../challenge-types.js'
import { newPassword, username } from '../fields.js'
import { continueToSignIn } from '../initiate-auth.js'
import { object, optional, texts } from '../schema.js'
import { signUpState } from './initial-state.js'

export const signUp = kitChallenge(signUpState, {
  answer: () =>
    object({
      username,
      /** Optional for user pools that allow accounts without a password. */
      password: optional(newPassword),
      attributes: optional(texts()),
    }),

  async write({ username, password, attributes }, _, context) {
    Object.assign(context, { username, password, attributes: Object.keys(attributes ?? {}) })
    try {
      const reply = await context.call('SignUp', {
        Username: username,
        Password: password,
        UserAttributes:
          attributes &&
          Object.entries(attributes).flatMap(([Name, Value]) => (Value.trim() ? [{ Name, Value }] : [])),
      })
      if (reply.body.UserConfirmed === true) return continueToSignIn('account-confirmed', context)
      // The user has no address to which the user pool sends a code.
      if (!reply.body.CodeDeliveryDetails) throw new CognitoError('SignUp', 'CodeDeliveryFailureException')
      return { open: 'confirm-sign-up', input: { username, ...readDelivery(reply) } }
    } catch (error) {
      // The account was created, but its code was not sent.
      if (!(error instanceof CognitoError) || error.exception !== 'CodeDeliveryFailureException') throw error
      return { open: 'confirm-sign-up', input: { username, codeSent: false }, error }
    }
  },
})
