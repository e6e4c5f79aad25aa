import { codeChallengeHandler } from '../../pool/sign-in/code-challenge.js'

export const emailOtpHandler = codeChallengeHandler({
  name: 'EMAIL_OTP',
  key: 'EMAIL_OTP_CODE',
  contact: 'email',
  first: 'EMAIL_OTP',
  second: 'EMAIL_OTP',
})
