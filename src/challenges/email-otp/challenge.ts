/** A code sent by e-mail: as the first factor or the second, the wire tells them apart nowhere. */
import { sentCode } from '../sent-code.js'

export const emailOtp = sentCode('EMAIL_OTP_CODE')
