/** The code that was sent, and a new password. */

import { kitChallenge } from '../challenge-types.js'
import { code, newPassword, usernameIfMissing } from '../fields.js'
import { sendReset } from '../forgot-password/challenge.js'
import { continueToSignIn } from '../initiate-auth.js'
import { resetPasswordState } from '../kit-code-challenges.js'
import { object } from '../schema.js'

export const resetPassword = kitChallenge(resetPasswordState, {
  answer: (details) => object({ username: usernameIfMissing(details), code: code(), password: newPassword }),
  async write({ code, password, username = '' }, details, context) {
    const Username = details.username || username
    context.username = Username
    await context.call('ConfirmForgotPassword', { Username, ConfirmationCode: code, Password: password })
    context.password = password
    return continueToSignIn('password-reset', context)
  },
  send: sendReset,
  sendOperation: 'ForgotPassword',
})
