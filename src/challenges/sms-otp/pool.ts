import { codeChallengeHandler } from '../../pool/sign-in/code-challenge.js'

export const smsOtpHandler = codeChallengeHandler({
  name: 'SMS_OTP',
  key: 'SMS_OTP_CODE',
  contact: 'phone_number',
  first: 'SMS_OTP',
})
