/** A code sent by SMS, as the second factor. */
import { codeChallenge } from '../code-challenge.js'

export const smsMfa = codeChallenge({ key: 'SMS_MFA_CODE', factor: 'second' })
