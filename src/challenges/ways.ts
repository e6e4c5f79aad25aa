/** What a person can sign in by, or prove to be themselves by: called the same wherever there is a choice. */
export const ways = {
  PASSWORD_SRP: 'Password',
  PASSWORD: 'Password',
  EMAIL_OTP: 'A code by email',
  SMS_OTP: 'A code by text message',
  SMS_MFA: 'A code by text message',
  SOFTWARE_TOKEN_MFA: 'An authenticator app',
  WEB_AUTHN: 'Passkey',
}
