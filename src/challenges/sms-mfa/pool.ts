import { codeChallengeHandler } from '../../pool/sign-in/code-challenge.js'

export const smsMfaHandler = codeChallengeHandler({
  name: 'SMS_MFA',
  key: 'SMS_MFA_CODE',
  contact: 'phone_number',
  second: 'SMS_MFA',
})
