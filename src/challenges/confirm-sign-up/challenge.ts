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
      // Confirmed in another tab, by a link or by an administrator: what was wanted is done.
      if (!isConfirmed(error)) throw error
      // The caller proved nothing yet, so a confirmed account looks like one whose code was wrong.
      if (details.mayNotExist) throw new CognitoError('ConfirmSignUp', 'CodeMismatchException')
    }
    return continueToSignIn('account-confirmed', context, cognitoSession)
  },
  sendOperation: 'ResendConfirmationCode',
  async send(context, { mayNotExist }) {
    try {
      const reply = await context.call('ResendConfirmationCode', { Username: context.username })
      // Only an account that waits for its code has an address to tell.
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
