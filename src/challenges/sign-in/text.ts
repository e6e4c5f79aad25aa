export const signInText = {
  title: 'Sign in',
  accountConfirmed: 'Your account is confirmed. You can sign in now.',
  passwordReset: 'Your password was changed. You can sign in with it now.',
  password: 'Password',
  rememberUsername: 'Remember my name on this device',
  submit: 'Sign in',
  continue: 'Continue',
  forgotPassword: 'Forgot your password?',
  /** For a form that asks for the name alone, and comes back after a wrong password. */
  errors: {
    'wrong-credentials': 'That name or password is not right. Please begin again with your name.',
  },
  signUp: 'Create an account',
  or: 'or',
  continueWithProvider: (provider: string) => `Continue with ${provider}`,
}
