/** The code that was sent, and a new password. */
import { code, missingUsername, newPassword } from '../answers.js'
import { goOn } from '../begin.js'
import { resetPasswordOpening } from '../code-sent.js'
import { sendReset } from '../forgot-password/challenge.js'
import { object } from '../schema.js'
import { entry } from '../spec.js'

export const resetPassword = entry(resetPasswordOpening, {
  answer: (details) => object({ username: missingUsername(details), code: code(), password: newPassword }),
  async write({ code, password, username = '' }, details, turn) {
    const Username = details.username || username
    turn.username = Username
    await turn.ask('ConfirmForgotPassword', { Username, ConfirmationCode: code, Password: password })
    turn.password = password
    return goOn('password-reset', turn)
  },
  send: sendReset,
  sendOperation: 'ForgotPassword',
})
