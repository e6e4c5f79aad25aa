/** The password, proved by SRP without sending it. */

import { userChallenge } from '../challenge-types.js'
import { passwordResponse, readChosenPassword } from '../chosen-password.js'
import { password } from '../fields.js'
import { object } from '../schema.js'

export const passwordSrp = userChallenge({
  read: readChosenPassword,
  answer: () => object({ password }),
  async write({ password }, details, context) {
    context.password = password
    return passwordResponse('PASSWORD_SRP', details, { SRP_A: await context.srp.start() })
  },
  nextFactor: 'second',
  replay: () => 'repeat',
  singleAttempt: true,
})
