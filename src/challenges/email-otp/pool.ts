import { sentCodeSide } from '../../pool/sign-in/sent-code-side.js'

export const emailOtpSide = sentCodeSide({
  name: 'EMAIL_OTP',
  key: 'EMAIL_OTP_CODE',
  contact: 'email',
  first: 'EMAIL_OTP',
  second: 'EMAIL_OTP',
})
