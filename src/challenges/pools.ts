/** The one list, seen from the pool: its side of each challenge that it can pose. */
import type { Side } from '../pool/sign-in/side.js'
import { customChallengeSide } from './custom-challenge/pool.js'
import { emailOtpSide } from './email-otp/pool.js'
import type { questions, silent } from './index.js'
import { mfaSetupSide } from './mfa-setup/pool.js'
import { newPasswordRequiredSide } from './new-password-required/pool.js'
import { passwordSide } from './password/pool.js'
import { passwordSrpSide } from './password-srp/pool.js'
import { selectChallengeSide } from './select-challenge/pool.js'
import { selectMfaTypeSide } from './select-mfa-type/pool.js'
import { devicePasswordVerifierSide, deviceSrpAuthSide, passwordVerifierSide } from './silent/pool.js'
import { smsMfaSide } from './sms-mfa/pool.js'
import { smsOtpSide } from './sms-otp/pool.js'
import { softwareTokenMfaSide } from './software-token-mfa/pool.js'
import { webAuthnSide } from './web-authn/pool.js'

// Nobody poses a challenge that is not known yet, nor the one that no operation answers.
type Posable = Exclude<
  keyof typeof questions | keyof typeof silent,
  'unknown-challenge' | 'ADMIN_NO_SRP_AUTH'
>

export const sides: Readonly<Record<Posable, Side>> = {
  CUSTOM_CHALLENGE: customChallengeSide,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifierSide,
  DEVICE_SRP_AUTH: deviceSrpAuthSide,
  EMAIL_OTP: emailOtpSide,
  MFA_SETUP: mfaSetupSide,
  NEW_PASSWORD_REQUIRED: newPasswordRequiredSide,
  // Among the choices of USER_AUTH, Cognito names the password by SRP first.
  PASSWORD_SRP: passwordSrpSide,
  PASSWORD: passwordSide,
  PASSWORD_VERIFIER: passwordVerifierSide,
  SELECT_CHALLENGE: selectChallengeSide,
  SELECT_MFA_TYPE: selectMfaTypeSide,
  SMS_MFA: smsMfaSide,
  SMS_OTP: smsOtpSide,
  SOFTWARE_TOKEN_MFA: softwareTokenMfaSide,
  WEB_AUTHN: webAuthnSide,
}

export const sideNamed = (name: string): Side | undefined =>
  Object.hasOwn(sides, name) ? sides[name as Posable] : undefined

/** What can stand between a first factor that is right and the tokens, in the order in which it is asked. */
export const gates: readonly Posable[] = [
  'NEW_PASSWORD_REQUIRED',
  'DEVICE_SRP_AUTH',
  'SELECT_MFA_TYPE',
  'SMS_MFA',
  'SOFTWARE_TOKEN_MFA',
  'EMAIL_OTP',
  'MFA_SETUP',
]
