/** A password that is asked for after the name: any refusal ends it, and leads back to the first form. */
import { signInText } from '../../src/challenges/sign-in/text.js'
import { required } from './misfits.js'
import { ended, locked } from './problems.js'

export const password = {
  challenge: {},
  beginsByName: true,
  fits: { typed: { Password: 'Correct-h0rse' }, answer: { password: 'Correct-h0rse' } },
  issue: { typed: {}, says: required('Password') },
  // The form that is left asks for the name alone.
  wrong: ended('wrong-credentials', { says: signInText.problems['wrong-credentials'] }),
  expired: ended('temporary-password-expired'),
  limited: locked,
} as const
