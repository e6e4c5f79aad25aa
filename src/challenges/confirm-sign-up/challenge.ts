/** The code that confirms the address of a new account. */
import { CognitoError } from '../../wire/halt.js'
import { readDelivery, readText } from '../../wire/read.js'
import { meaningOf } from '../../wire/refusals.js'
import { code, missingUsername } from '../answers.js'
import { goOn } from '../begin.js'
import { confirmSignUpOpening } from '../code-sent.js'
import { object } from '../schema.js'
import { entry } from '../spec.js'

export const confirmSignUp = entry(confirmSignUpOpening, {
  answer: (details) => object({ username: missingUsername(details), code: code() }),
  async write({ code, username = '' }, details, turn) {
    const Username = details.username || username
    turn.username = Username
    let thread: string | undefined
    try {
      thread = readText(await turn.ask('ConfirmSignUp', { Username, ConfirmationCode: code }), 'Session')
    } catch (halt) {
      // Confirmed in another tab, by a link or by an administrator: what was wanted is done.
      if (!isConfirmed(halt)) throw halt
      // The caller proved nothing yet, so a confirmed account looks like one whose code was wrong.
      if (details.mayNotExist) throw new CognitoError('ConfirmSignUp', 'CodeMismatchException')
    }
    return goOn('account-confirmed', turn, thread)
  },
  sendOperation: 'ResendConfirmationCode',
  async send(turn, { mayNotExist }) {
    try {
      const reply = await turn.ask('ResendConfirmationCode', { Username: turn.username })
      // Only an account that waits for its code has an address to tell.
      return mayNotExist ? {} : readDelivery(reply)
    } catch (halt) {
      if (!isUnknown(halt) && !(mayNotExist && isConfirmed(halt))) throw halt
      return {}
    }
  },
})

const isConfirmed = (halt: unknown) =>
  halt instanceof CognitoError && meaningOf(halt).code === 'already-confirmed'

const isUnknown = (halt: unknown) =>
  halt instanceof CognitoError && halt.exception === 'UserNotFoundException'
