export const selectMfaTypeText = {
  title: 'How would you like to prove that it is you?',
  submit: 'Continue',
  ways: {
    SMS_MFA: 'A text message',
    EMAIL_OTP: 'An email',
    SOFTWARE_TOKEN_MFA: 'An authenticator app',
  },
}
