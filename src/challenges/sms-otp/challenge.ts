/** A code sent by SMS, as the first factor. */
import { codeChallenge } from '../code-challenge.js'

export const smsOtp = codeChallenge({ key: 'SMS_OTP_CODE', factor: 'first' })
