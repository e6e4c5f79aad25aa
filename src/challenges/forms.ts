/** The one list, seen from the screen: a form for each question. The first is there at once, the others when needed. */
import type { ComponentType } from 'react'
import type { FormProps } from '../react/form-props.js'
import type { ChallengeName } from './index.js'
import { type Later, later } from './later.js'
import { SignInForm } from './sign-in/form.js'

const atOnce = <Form>(form: Form): Later<Form> => ({ there: () => form, load: async () => form })

export const forms: { readonly [N in ChallengeName]: Later<ComponentType<FormProps<N>>> } = {
  'sign-in': atOnce(SignInForm),
  'sign-up': later(async () => (await import('./sign-up/form.js')).SignUpForm),
  'confirm-sign-up': later(async () => (await import('./confirm-sign-up/form.js')).ConfirmSignUpForm),
  'forgot-password': later(async () => (await import('./forgot-password/form.js')).ForgotPasswordForm),
  'reset-password': later(async () => (await import('./reset-password/form.js')).ResetPasswordForm),
  'remember-device': later(async () => (await import('./remember-device/form.js')).RememberDeviceForm),
  CUSTOM_CHALLENGE: later(async () => (await import('./custom-challenge/form.js')).CustomChallengeForm),
  EMAIL_OTP: later(async () => (await import('./email-otp/form.js')).EmailOtpForm),
  MFA_SETUP: later(async () => (await import('./mfa-setup/form.js')).MfaSetupForm),
  NEW_PASSWORD_REQUIRED: later(
    async () => (await import('./new-password-required/form.js')).NewPasswordRequiredForm,
  ),
  PASSWORD: later(async () => (await import('./password/form.js')).PasswordForm),
  PASSWORD_SRP: later(async () => (await import('./password-srp/form.js')).PasswordSrpForm),
  SELECT_CHALLENGE: later(async () => (await import('./select-challenge/form.js')).SelectChallengeForm),
  SELECT_MFA_TYPE: later(async () => (await import('./select-mfa-type/form.js')).SelectMfaTypeForm),
  SMS_MFA: later(async () => (await import('./sms-mfa/form.js')).SmsMfaForm),
  SMS_OTP: later(async () => (await import('./sms-otp/form.js')).SmsOtpForm),
  SOFTWARE_TOKEN_MFA: later(async () => (await import('./software-token-mfa/form.js')).SoftwareTokenMfaForm),
  WEB_AUTHN: later(async () => (await import('./web-authn/form.js')).WebAuthnForm),
  'unknown-challenge': later(async () => (await import('./unknown-challenge/form.js')).UnknownChallengeForm),
}
