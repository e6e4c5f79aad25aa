export const forgotPasswordText = {
  title: 'Reset your password',
  description: 'We will send you a code to choose a new password.',
  submit: 'Send code',
}
