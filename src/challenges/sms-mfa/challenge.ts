/** A code sent to the phone, as the second factor. */
import { sentCode } from '../sent-code.js'

export const smsMfa = sentCode('SMS_MFA_CODE')
