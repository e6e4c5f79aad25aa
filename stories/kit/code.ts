/** What all codes have in common: how they are typed, and what can be wrong with them. */
import { notACode } from './misfits.js'
import { refused, tooManyTries } from './problems.js'

const ofField = { field: 'code', beside: 'Code' }

export const codes = {
  fits: { typed: { Code: '123 456' }, answer: { code: '123456' }, sendsItself: true },
  issue: { typed: { Code: '1234' }, says: { Code: notACode } },
  wrong: refused('wrong-code', ofField),
  expired: refused('expired-code', ofField),
  limited: tooManyTries,
} as const

/** Where a code can be sent again at once. */
export const resendsNow = { resendAt: 0 }
