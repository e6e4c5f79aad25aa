export const forgotPasswordText = {
  title: 'Reset your password',
  description: 'Tell us who you are, and we will send you a code.',
  submit: 'Send code',
}
