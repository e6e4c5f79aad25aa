/** The code that confirms the address of a new account. */

import { errorInfoOf } from '../../wire/error-table.js'
import { CognitoError } from '../../wire/errors.js'
import { optionalString, readDelivery } from '../../wire/parse-reply.js'
import { kitChallenge } from '../challenge-types.js'
import { code, usernameIfMissing } from '../fields.js'
import { continueToSignIn } from '../initiate-auth.js'
import { confirmSignUpState } from '../kit-code-challenges.js'
import { object } from '../schema.js'

export const confirmSignUp = kitChallenge(confirmSignUpState, {
  answer: (details) => object({ username: usernameIfMissing(details), code: code() }),
  async write({ code, username = '' }, details, context) {
    const Username = details.username || username
    context.username = Username
    let cognitoSession: string | undefined
    try {
      cognitoSession = optionalString(
        await context.call('ConfirmSignUp', { Username, ConfirmationCode: code }),
        'Session',
      )
    } catch (error) {
      // The account was confirmed in another tab, by a link or by an administrator: continue.
      if (!isConfirmed(error)) throw error
      // The user has proved nothing yet. Do not reveal that the account is confirmed.
      if (details.mayNotExist) throw new CognitoError('ConfirmSignUp', 'CodeMismatchException')
    }
    return continueToSignIn('account-confirmed', context, cognitoSession)
  },
  sendOperation: 'ResendConfirmationCode',
  async send(context, { mayNotExist }) {
    try {
      const reply = await context.call('ResendConfirmationCode', { Username: context.username })
      // A destination would reveal that the account exists and is not confirmed.
      return mayNotExist ? {} : readDelivery(reply)
    } catch (error) {
      if (!isUnknown(error) && !(mayNotExist && isConfirmed(error))) throw error
      return {}
    }
  },
})

const isConfirmed = (error: unknown) =>
  error instanceof CognitoError && errorInfoOf(error).code === 'already-confirmed'

const isUnknown = (error: unknown) =>
  error instanceof CognitoError && error.exception === 'UserNotFoundException'
