export const softwareTokenMfaText = {
  title: 'Open your authenticator app',
  description: ({ deviceName }: { readonly deviceName?: string | undefined }) =>
    deviceName ? `Enter the code that the app on ${deviceName} shows.` : 'Enter the code that the app shows.',
  code: 'Code',
  submit: 'Continue',
  errors: {
    'wrong-code': 'That is not the code that your app shows now. Enter the one that is there.',
  },
}
