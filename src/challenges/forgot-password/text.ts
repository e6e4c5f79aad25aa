export const forgotPasswordText = {
  title: 'Reset your password',
  lead: 'Tell us who you are, and we will send you a code.',
  submit: 'Send code',
}
