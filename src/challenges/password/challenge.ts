/** The password, sent over TLS, for user pools that migrate users. */

import { userChallenge } from '../challenge-types.js'
import { passwordResponse, readChosenPassword } from '../chosen-password.js'
import { password } from '../fields.js'
import { object } from '../schema.js'

export const passwordChallenge = userChallenge({
  read: readChosenPassword,
  answer: () => object({ password }),
  write({ password }, details, context) {
    context.password = password
    return passwordResponse('PASSWORD', details, { PASSWORD: password })
  },
  nextFactor: 'second',
  replay: () => 'repeat',
  singleAttempt: true,
})
