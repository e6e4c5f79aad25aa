/** Input and errors that all challenges with a code have in common. */
import { retryError, tooManyAttempts } from './example-errors.js'
import { notACode } from './input-messages.js'

const ofField = { field: 'code', label: 'Code' }

export const codes = {
  valid: { typed: { Code: '123 456' }, answer: { code: '123456' }, autoSubmits: true },
  invalid: { typed: { Code: '1234' }, messages: { Code: notACode('Code') } },
  wrong: retryError('wrong-code', ofField),
  expired: retryError('expired-code', ofField),
  rateLimited: tooManyAttempts,
} as const

/** Props of a form whose code can be sent again now. */
export const canResendNow = { resendAt: 0 }
