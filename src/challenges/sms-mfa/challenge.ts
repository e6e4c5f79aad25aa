/** A code sent by SMS, as the second factor. */
import { sentCode } from '../sent-code.js'

export const smsMfa = sentCode({ key: 'SMS_MFA_CODE', factor: 'second' })
