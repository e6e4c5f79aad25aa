export const signInText = {
  title: 'Sign in',
  afterConfirmed: 'Your account is confirmed. You can sign in now.',
  afterPasswordReset: 'Your password was changed. You can sign in with it now.',
  password: 'Password',
  remember: 'Remember my name on this device',
  submit: 'Sign in',
  next: 'Continue',
  forgot: 'Forgot your password?',
  /** For a form that asks for the name alone, and comes back after a wrong password. */
  problems: {
    'wrong-credentials': 'That name or password is not right. Please begin again with your name.',
  },
  signUp: 'Create an account',
  or: 'or',
  withProvider: (provider: string) => `Continue with ${provider}`,
}
