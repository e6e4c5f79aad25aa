/** The code that proves a new account's address. */
import { Refused } from '../../wire/halt.js'
import { readDelivery, readText } from '../../wire/read.js'
import { meaningOf } from '../../wire/refusals.js'
import { code, missingUsername } from '../answers.js'
import { goOn } from '../begin.js'
import { codeSentOpening } from '../code-sent.js'
import { object } from '../schema.js'
import { entry } from '../spec.js'

export const confirmSignUp = entry(codeSentOpening, {
  answer: (details) => object({ username: missingUsername(details), code: code() }),
  async write({ code, username = '' }, details, turn) {
    const Username = details.username || username
    turn.username = Username
    let thread: string | undefined
    try {
      thread = readText(await turn.ask('ConfirmSignUp', { Username, ConfirmationCode: code }), 'Session')
    } catch (halt) {
      // Confirmed in another tab, by a link or by an administrator: what was wanted is done.
      if (!(halt instanceof Refused) || meaningOf(halt).code !== 'already-confirmed') throw halt
    }
    return goOn('confirmed', turn, thread)
  },
  send: async (turn) => readDelivery(await turn.ask('ResendConfirmationCode', { Username: turn.username })),
})
