/** The username of the account whose password was forgotten. */
import { CognitoError } from '../../wire/halt.js'
import { type Delivery, readDelivery } from '../../wire/read.js'
import { username } from '../answers.js'
import { object } from '../schema.js'
import { entry, type Turn } from '../spec.js'
import { forgotPasswordOpening } from './opening.js'

export const forgotPassword = entry(forgotPasswordOpening, {
  answer: () => object({ username }),
  async write({ username }, _, turn) {
    turn.username = username
    return { open: 'reset-password', seed: { username, ...(await sendReset(turn)) } }
  },
})

/**
 * Sends a code. A client with `PreventUserExistenceErrors: LEGACY` tells that there is no such account. The form comes
 * up all the same, but it lacks the destination that only Cognito knows, so it does not hide what the reply tells.
 */
export async function sendReset(turn: Turn): Promise<Delivery> {
  try {
    return readDelivery(await turn.ask('ForgotPassword', { Username: turn.username }))
  } catch (halt) {
    if (halt instanceof CognitoError && halt.exception === 'UserNotFoundException') return {}
    throw halt
  }
}
