/** A code sent by email, as the first or the second factor. */
import { codeChallenge } from '../code-challenge.js'

// Some pages of AWS call the challenge EMAIL_MFA, although the enumeration does not have that name:
// https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
export const emailOtp = codeChallenge({ key: 'EMAIL_OTP_CODE', aliases: { EMAIL_MFA: 'EMAIL_MFA_CODE' } })
