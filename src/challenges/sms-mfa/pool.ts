import { sentCodeSide } from '../../pool/sign-in/sent-code-side.js'

export const smsMfaSide = sentCodeSide({
  name: 'SMS_MFA',
  key: 'SMS_MFA_CODE',
  contact: 'phone_number',
  second: 'SMS_MFA',
})
