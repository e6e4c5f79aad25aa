import { smsMfaText } from '../sms-mfa/text.js'

export const smsOtpText = { ...smsMfaText, submit: 'Sign in' }
