/** Checks that every challenge has a story for each state. A missing story does not compile. */
import type { ChallengeName } from 'countersign'
import type { MfaSetup } from '../../src/challenges/mfa-setup/challenge.js'
import type { StateName } from '../kit/states.js'
import * as confirmSignUp from './confirm-sign-up.stories.js'
import * as customChallenge from './custom-challenge.stories.js'
import * as emailOtp from './email-otp.stories.js'
import * as forgotPassword from './forgot-password.stories.js'
import * as mfaSetupApp from './mfa-setup-app.stories.js'
import * as mfaSetupChoose from './mfa-setup-choose.stories.js'
import * as mfaSetupEmail from './mfa-setup-email.stories.js'
import * as mfaSetupNone from './mfa-setup-none.stories.js'
import * as newPasswordRequired from './new-password-required.stories.js'
import * as password from './password.stories.js'
import * as passwordSrp from './password-srp.stories.js'
import * as rememberDevice from './remember-device.stories.js'
import * as resetPassword from './reset-password.stories.js'
import * as selectChallenge from './select-challenge.stories.js'
import * as selectMfaType from './select-mfa-type.stories.js'
import * as signIn from './sign-in.stories.js'
import * as signUp from './sign-up.stories.js'
import * as smsMfa from './sms-mfa.stories.js'
import * as smsOtp from './sms-otp.stories.js'
import * as softwareTokenMfa from './software-token-mfa.stories.js'
import * as unknownChallenge from './unknown-challenge.stories.js'
import * as webAuthn from './web-authn.stories.js'

/** The exports of a file of stories. `omitted` has a reason for each missing story. */
interface Stories {
  readonly default: { readonly title: string; readonly parameters: { readonly omitted: object } }
}

type Missing<S extends Stories> = Exclude<StateName, keyof S | keyof S['default']['parameters']['omitted']>

/** The type of the module if it is complete. Otherwise a type error that names the missing stories. */
type Complete<S extends Stories> = [Missing<S>] extends [never] ? S : { readonly missing: Missing<S> }

const complete = <S extends Stories>(stories: S & Complete<S>): Stories => stories

/** MFA_SETUP has four forms under one name. */
const mfaSetup: { readonly [Method in MfaSetup['method']]: Stories } = {
  app: complete(mfaSetupApp),
  choose: complete(mfaSetupChoose),
  email: complete(mfaSetupEmail),
  none: complete(mfaSetupNone),
}

export const coverage: { readonly [N in ChallengeName]: Stories | Readonly<Record<string, Stories>> } = {
  'sign-in': complete(signIn),
  'sign-up': complete(signUp),
  'confirm-sign-up': complete(confirmSignUp),
  'forgot-password': complete(forgotPassword),
  'reset-password': complete(resetPassword),
  'remember-device': complete(rememberDevice),
  CUSTOM_CHALLENGE: complete(customChallenge),
  EMAIL_OTP: complete(emailOtp),
  NEW_PASSWORD_REQUIRED: complete(newPasswordRequired),
  PASSWORD: complete(password),
  PASSWORD_SRP: complete(passwordSrp),
  SELECT_CHALLENGE: complete(selectChallenge),
  SELECT_MFA_TYPE: complete(selectMfaType),
  SMS_MFA: complete(smsMfa),
  SMS_OTP: complete(smsOtp),
  SOFTWARE_TOKEN_MFA: complete(softwareTokenMfa),
  WEB_AUTHN: complete(webAuthn),
  'unknown-challenge': complete(unknownChallenge),
  MFA_SETUP: mfaSetup,
}
