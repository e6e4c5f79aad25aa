/** All texts that users read, in English. Translations have the same keys. */

import { commonTexts } from './common-texts.js'
import { confirmSignUpText } from './confirm-sign-up/text.js'
import { customChallengeText } from './custom-challenge/text.js'
import { emailOtpText } from './email-otp/text.js'
import { forgotPasswordText } from './forgot-password/text.js'
import type { ChallengeName } from './index.js'
import { mfaSetupText } from './mfa-setup/text.js'
import { newPasswordRequiredText } from './new-password-required/text.js'
import { passwordText } from './password/text.js'
import { rememberDeviceText } from './remember-device/text.js'
import { resetPasswordText } from './reset-password/text.js'
import { selectChallengeText } from './select-challenge/text.js'
import { selectMfaTypeText } from './select-mfa-type/text.js'
import { signInText } from './sign-in/text.js'
import { signUpText } from './sign-up/text.js'
import { smsMfaText } from './sms-mfa/text.js'
import { smsOtpText } from './sms-otp/text.js'
import { softwareTokenMfaText } from './software-token-mfa/text.js'
import type { PartialTranslation, TextLanguage, Translated } from './text-format.js'
import { unknownChallengeText } from './unknown-challenge/text.js'
import { webAuthnText } from './web-authn/text.js'

/** The form of PASSWORD_SRP shows the texts of PASSWORD. */
type WithoutTexts = 'PASSWORD_SRP'

export const english = {
  language: 'en',
  ...commonTexts,
  challenges: {
    'sign-in': signInText,
    'sign-up': signUpText,
    'confirm-sign-up': confirmSignUpText,
    'forgot-password': forgotPasswordText,
    'reset-password': resetPasswordText,
    'remember-device': rememberDeviceText,
    CUSTOM_CHALLENGE: customChallengeText,
    EMAIL_OTP: emailOtpText,
    MFA_SETUP: mfaSetupText,
    NEW_PASSWORD_REQUIRED: newPasswordRequiredText,
    PASSWORD: passwordText,
    SELECT_CHALLENGE: selectChallengeText,
    SELECT_MFA_TYPE: selectMfaTypeText,
    SMS_MFA: smsMfaText,
    SMS_OTP: smsOtpText,
    SOFTWARE_TOKEN_MFA: softwareTokenMfaText,
    WEB_AUTHN: webAuthnText,
    'unknown-challenge': unknownChallengeText,
  } satisfies Record<Exclude<ChallengeName, WithoutTexts>, object>,
}

/** All texts in one language. */
export type Texts = TextLanguage & Translated<typeof english>

/** Texts of an application's own, by the same keys. Missing texts are English. */
export type PartialTexts = Partial<TextLanguage> & PartialTranslation<typeof english>
