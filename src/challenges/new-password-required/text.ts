export const newPasswordRequiredText = {
  title: 'Choose your own password',
  description: 'The one that you used was temporary.',
  descriptionWithAttributes:
    'The one that you used was temporary. We also need to know a little more about you.',
  password: 'New password',
  submit: 'Save and continue',
}
