/** Whose password was forgotten. */
import { Refused } from '../../wire/halt.js'
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

/** Sends a code, or does as if: whether an account exists is told to nobody, whatever the pool tells us. */
export async function sendReset(turn: Turn): Promise<Delivery> {
  try {
    return readDelivery(await turn.ask('ForgotPassword', { Username: turn.username }))
  } catch (halt) {
    if (halt instanceof Refused && halt.exception === 'UserNotFoundException') return {}
    throw halt
  }
}
