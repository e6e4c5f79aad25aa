/** A code sent to the phone, as the first factor. */
import { sentCode } from '../sent-code.js'

export const smsOtp = sentCode('SMS_OTP_CODE')
