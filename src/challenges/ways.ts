/** What a person can sign in by, or prove to be themselves by: called the same wherever there is a choice. */
export const ways = {
  PASSWORD_SRP: 'Password',
  PASSWORD: 'Password',
  EMAIL_OTP: 'Code by email',
  SMS_OTP: 'Code by text message',
  SMS_MFA: 'Code by text message',
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  WEB_AUTHN: 'Passkey',
}
