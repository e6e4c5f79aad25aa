/** Handlers of the local pool for each challenge that it supports. */
import type { ChallengeHandler } from '../pool/sign-in/challenge-handler.js'
import { customChallengeHandler } from './custom-challenge/pool.js'
import { emailOtpHandler } from './email-otp/pool.js'
import type { automaticChallenges, userChallenges } from './index.js'
import { mfaSetupHandler } from './mfa-setup/pool.js'
import { newPasswordRequiredHandler } from './new-password-required/pool.js'
import { passwordHandler } from './password/pool.js'
import { passwordSrpHandler } from './password-srp/pool.js'
import { selectChallengeHandler } from './select-challenge/pool.js'
import { selectMfaTypeHandler } from './select-mfa-type/pool.js'
import {
  devicePasswordVerifierHandler,
  deviceSrpAuthHandler,
  passwordVerifierHandler,
} from './silent/pool.js'
import { smsMfaHandler } from './sms-mfa/pool.js'
import { smsOtpHandler } from './sms-otp/pool.js'
import { softwareTokenMfaHandler } from './software-token-mfa/pool.js'
import { webAuthnHandler } from './web-authn/pool.js'

// The pool does not support unknown challenges, nor the one that has no operation.
type PoolChallengeName = Exclude<
  keyof typeof userChallenges | keyof typeof automaticChallenges,
  'unknown-challenge' | 'ADMIN_NO_SRP_AUTH'
>

export const challengeHandlers: Readonly<Record<PoolChallengeName, ChallengeHandler>> = {
  CUSTOM_CHALLENGE: customChallengeHandler,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifierHandler,
  DEVICE_SRP_AUTH: deviceSrpAuthHandler,
  EMAIL_OTP: emailOtpHandler,
  MFA_SETUP: mfaSetupHandler,
  NEW_PASSWORD_REQUIRED: newPasswordRequiredHandler,
  // Cognito lists PASSWORD_SRP first among the choices of USER_AUTH.
  PASSWORD_SRP: passwordSrpHandler,
  PASSWORD: passwordHandler,
  PASSWORD_VERIFIER: passwordVerifierHandler,
  SELECT_CHALLENGE: selectChallengeHandler,
  SELECT_MFA_TYPE: selectMfaTypeHandler,
  SMS_MFA: smsMfaHandler,
  SMS_OTP: smsOtpHandler,
  SOFTWARE_TOKEN_MFA: softwareTokenMfaHandler,
  WEB_AUTHN: webAuthnHandler,
}

export const findHandler = (name: string): ChallengeHandler | undefined =>
  Object.hasOwn(challengeHandlers, name) ? challengeHandlers[name as PoolChallengeName] : undefined

/** Challenges that can follow a first factor, in the order in which the pool starts them. */
export const challengeOrder: readonly PoolChallengeName[] = [
  'NEW_PASSWORD_REQUIRED',
  'DEVICE_SRP_AUTH',
  'SELECT_MFA_TYPE',
  'SMS_MFA',
  'SOFTWARE_TOKEN_MFA',
  'EMAIL_OTP',
  'MFA_SETUP',
]
