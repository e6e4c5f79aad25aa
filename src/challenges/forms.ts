import type { ComponentType } from 'react'
import type { FormProps } from '../react/form-props.js'
import type { ChallengeName } from './index.js'
import { type Lazy, lazy } from './lazy.js'
import { SignInForm } from './sign-in/form.js'

const eager = <Form>(form: Form): Lazy<Form> => ({ loaded: () => form, load: async () => form })

/** The form of each challenge. The sign-in form is part of the first download; the others load when needed. */
export const forms: { readonly [N in ChallengeName]: Lazy<ComponentType<FormProps<N>>> } = {
  'sign-in': eager(SignInForm),
  'sign-up': lazy(async () => (await import('./sign-up/form.js')).SignUpForm),
  'confirm-sign-up': lazy(async () => (await import('./confirm-sign-up/form.js')).ConfirmSignUpForm),
  'forgot-password': lazy(async () => (await import('./forgot-password/form.js')).ForgotPasswordForm),
  'reset-password': lazy(async () => (await import('./reset-password/form.js')).ResetPasswordForm),
  'remember-device': lazy(async () => (await import('./remember-device/form.js')).RememberDeviceForm),
  CUSTOM_CHALLENGE: lazy(async () => (await import('./custom-challenge/form.js')).CustomChallengeForm),
  EMAIL_OTP: lazy(async () => (await import('./email-otp/form.js')).EmailOtpForm),
  MFA_SETUP: lazy(async () => (await import('./mfa-setup/form.js')).MfaSetupForm),
  NEW_PASSWORD_REQUIRED: lazy(
    async () => (await import('./new-password-required/form.js')).NewPasswordRequiredForm,
  ),
  PASSWORD: lazy(async () => (await import('./password/form.js')).PasswordForm),
  PASSWORD_SRP: lazy(async () => (await import('./password-srp/form.js')).PasswordSrpForm),
  SELECT_CHALLENGE: lazy(async () => (await import('./select-challenge/form.js')).SelectChallengeForm),
  SELECT_MFA_TYPE: lazy(async () => (await import('./select-mfa-type/form.js')).SelectMfaTypeForm),
  SMS_MFA: lazy(async () => (await import('./sms-mfa/form.js')).SmsMfaForm),
  SMS_OTP: lazy(async () => (await import('./sms-otp/form.js')).SmsOtpForm),
  SOFTWARE_TOKEN_MFA: lazy(async () => (await import('./software-token-mfa/form.js')).SoftwareTokenMfaForm),
  WEB_AUTHN: lazy(async () => (await import('./web-authn/form.js')).WebAuthnForm),
  'unknown-challenge': lazy(async () => (await import('./unknown-challenge/form.js')).UnknownChallengeForm),
}
