/** The one list, seen from the screen: a form for each question. The first is there at once, the others when needed. */
import type { ComponentType } from 'react'
import type { FormProps } from '../react/face.js'
import type { Name } from './index.js'
import { SignInForm } from './sign-in/form.js'

export interface Face<N extends Name = Name> {
  /** The form, once it is there. */
  readonly form: () => ComponentType<FormProps<N>> | undefined
  readonly load: () => Promise<unknown>
}

type Form<N extends Name> = ComponentType<FormProps<N>>

const atOnce = <N extends Name>(form: Form<N>): Face<N> => ({ form: () => form, load: async () => {} })

function later<N extends Name>(fetch: () => Promise<Form<N>>): Face<N> {
  let form: Form<N> | undefined
  let loading: Promise<unknown> | undefined
  return {
    form: () => form,
    load() {
      loading ??= fetch().then(
        (fetched) => {
          form = fetched
        },
        (error) => {
          // The network may be back when somebody asks again.
          loading = undefined
          throw error
        },
      )
      return loading
    },
  }
}

export const forms: { readonly [N in Name]: Face<N> } = {
  'sign-in': atOnce<'sign-in'>(SignInForm),
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
