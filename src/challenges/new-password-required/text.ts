export const newPasswordRequiredText = {
  title: 'Choose a new password',
  description: 'Your current password is temporary.',
  descriptionWithAttributes: 'Your current password is temporary. We also need a few more details.',
  password: 'New password',
  submit: 'Save and continue',
}
