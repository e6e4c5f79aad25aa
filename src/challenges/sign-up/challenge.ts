/** The username, the password and the attributes of a new account. */
import { CognitoError } from '../../wire/halt.js'
import { readDelivery } from '../../wire/read.js'
import { newPassword, username } from '../answers.js'
import { goOn } from '../begin.js'
import { object, optional, texts } from '../schema.js'
import { entry } from '../spec.js'
import { signUpOpening } from './opening.js'

export const signUp = entry(signUpOpening, {
  answer: () =>
    object({
      username,
      /** May be left out in a pool that lets people in without one. */
      password: optional(newPassword),
      attributes: optional(texts()),
    }),

  async write({ username, password, attributes }, _, turn) {
    Object.assign(turn, { username, password, attributes: Object.keys(attributes ?? {}) })
    try {
      const reply = await turn.ask('SignUp', {
        Username: username,
        Password: password,
        UserAttributes:
          attributes &&
          Object.entries(attributes).flatMap(([Name, Value]) => (Value.trim() ? [{ Name, Value }] : [])),
      })
      if (reply.body.UserConfirmed === true) return goOn('account-confirmed', turn)
      // The user has no address to which the user pool sends a code.
      if (!reply.body.CodeDeliveryDetails)
        throw new CognitoError('SignUp', 'CodeDeliveryFailureException', 'No CodeDeliveryDetails')
      return { open: 'confirm-sign-up', seed: { username, ...readDelivery(reply) } }
    } catch (halt) {
      // The account is there all the same; only its code is not on its way.
      if (!(halt instanceof CognitoError) || halt.exception !== 'CodeDeliveryFailureException') throw halt
      return { open: 'confirm-sign-up', seed: { username, codeSent: false }, halt }
    }
  },
})
