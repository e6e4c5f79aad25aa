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
    // A user without an address to which the user pool sends a code gets none. Cognito throws no exception for that.
    let error: CognitoError | 'delivery-failed' = 'delivery-failed'
    try {
      const reply = await context.call('SignUp', {
        Username: username,
        Password: password,
        UserAttributes:
          attributes &&
          Object.entries(attributes).flatMap(([Name, Value]) => (Value.trim() ? [{ Name, Value }] : [])),
      })
      if (reply.body.UserConfirmed === true) return continueToSignIn('account-confirmed', context)
      if (reply.body.CodeDeliveryDetails)
        return { open: 'confirm-sign-up', input: { username, ...readDelivery(reply) } }
    } catch (thrown) {
      if (!(thrown instanceof CognitoError) || thrown.exception !== 'CodeDeliveryFailureException')
        throw thrown
      error = thrown
    }
    // The account was created, but its code was not sent.
    return { open: 'confirm-sign-up', input: { username, codeSent: false }, error }
  },
})
