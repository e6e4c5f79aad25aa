export const signUpText = {
  title: 'Create your account',
  password: 'Password',
  submit: 'Create account',
  signIn: 'Already have an account? Sign in',
}
