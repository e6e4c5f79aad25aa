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
 * Sends a code. An app client with `PreventUserExistenceErrors: LEGACY` reveals that an account does not exist. The form
 * is shown in both cases, but without a destination, so this does not hide what the reply reveals.
 */
export async function sendReset(context: ChallengeContext): Promise<Delivery> {
  try {
    return readDelivery(await context.call('ForgotPassword', { Username: context.username }))
  } catch (error) {
    if (error instanceof CognitoError && error.exception === 'UserNotFoundException') return {}
    throw error
  }
}
