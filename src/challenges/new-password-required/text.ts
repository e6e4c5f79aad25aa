export const newPasswordRequiredText = {
  title: 'Choose your own password',
  lead: 'The one that you used was temporary.',
  leadWithAttributes: 'The one that you used was temporary. We also need to know a little more about you.',
  password: 'New password',
  submit: 'Save and continue',
}
