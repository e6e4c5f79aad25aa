/** A code sent by SMS, as the first factor. */
import { sentCode } from '../sent-code.js'

export const smsOtp = sentCode({ key: 'SMS_OTP_CODE', factor: 'first' })
