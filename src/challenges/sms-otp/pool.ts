import { sentCodeSide } from '../../pool/sign-in/sent-code-side.js'

export const smsOtpSide = sentCodeSide({
  name: 'SMS_OTP',
  key: 'SMS_OTP_CODE',
  contact: 'phone_number',
  first: 'SMS_OTP',
})
