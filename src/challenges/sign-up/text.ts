export const signUpText = {
  title: 'Create your account',
  username: 'Username',
  email: 'Email address',
  phone: 'Phone number',
  password: 'Password',
  submit: 'Create account',
  signIn: 'Already have an account? Sign in',
}
