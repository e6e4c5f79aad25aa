export const passwordText = {
  title: 'Enter your password',
  password: 'Password',
  submit: 'Sign in',
  forgotPassword: 'Forgot your password?',
}
