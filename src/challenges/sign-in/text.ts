export const signInText = {
  title: 'Sign in',
  accountConfirmed: 'Your account is confirmed. You can now sign in.',
  passwordReset: 'Your password has been changed. You can now sign in with it.',
  password: 'Password',
  rememberUsername: 'Remember my username',
  submit: 'Sign in',
  continue: 'Continue',
  forgotPassword: 'Forgot your password?',
  /** Errors of a form that asks for the username alone, shown after a wrong password. */
  errors: {
    'wrong-credentials': 'Incorrect username or password. Enter your username again.',
  },
  signUp: 'Create an account',
  or: 'or',
  continueWithProvider: (provider: string) => `Continue with ${provider}`,
}
