/** The username of the account whose password was forgotten. */
import { CognitoError } from '../../wire/errors.js'
import { type Delivery, readDelivery } from '../../wire/parse-reply.js'
import { type ChallengeContext, kitChallenge } from '../challenge-types.js'
import { username } from '../fields.js'
import { object } from '../schema.js'
import { forgotPasswordState } from './initial-state.js'

export const forgotPassword = kitChallenge(forgotPasswordState, {
  answer: () => object({ username }),
  async write({ username }, _, context) {
    context.username = username
    return { open: 'reset-password', input: { username, ...(await sendReset(context)) } }
  },
})

/**
 * Sends a code. A client with `PreventUserExistenceErrors: LEGACY` tells that there is no such account. The form comes
 * up all the same, but it lacks the destination that only Cognito knows, so it does not hide what the reply tells.
 */
export async function sendReset(context: ChallengeContext): Promise<Delivery> {
  try {
    return readDelivery(await context.call('ForgotPassword', { Username: context.username }))
  } catch (error) {
    if (error instanceof CognitoError && error.exception === 'UserNotFoundException') return {}
    throw error
  }
}
