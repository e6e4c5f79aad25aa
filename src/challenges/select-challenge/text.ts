export const selectChallengeText = {
  title: 'How would you like to sign in?',
  submit: 'Continue',
  lastUsed: 'Last used',
  ways: {
    PASSWORD_SRP: 'Password',
    PASSWORD: 'Password',
    EMAIL_OTP: 'A code by email',
    SMS_OTP: 'A code by text message',
    WEB_AUTHN: 'Passkey',
  },
}
