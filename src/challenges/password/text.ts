export const passwordText = {
  title: 'Enter your password',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgot your password?',
}
