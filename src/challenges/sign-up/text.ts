export const signUpText = {
  title: 'Create your account',
  password: 'Password',
  submit: 'Create account',
  signIn: 'Have an account? Sign in',
}
