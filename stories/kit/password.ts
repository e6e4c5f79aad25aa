/** The stories of a password form that comes after the username. Each error returns the user to the first form. */
import { signInText } from '../../src/challenges/sign-in/text.js'
import { accountLocked, restartError } from './example-errors.js'
import { required } from './input-messages.js'

export const password = {
  challenge: {},
  usernameFirst: true,
  valid: { typed: { Password: 'Correct-h0rse' }, answer: { password: 'Correct-h0rse' } },
  invalid: { typed: {}, messages: required('Password') },
  // The first form asks for the username alone, and shows its own text for this error.
  wrong: restartError('wrong-credentials', { message: signInText.errors['wrong-credentials'] }),
  expired: restartError('temporary-password-expired'),
  rateLimited: accountLocked,
} as const
