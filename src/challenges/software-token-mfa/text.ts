export const softwareTokenMfaText = {
  title: 'Open your authenticator app',
  description: ({ deviceName }: { readonly deviceName?: string | undefined }) =>
    deviceName
      ? `Enter the code from your authenticator app (${deviceName}).`
      : 'Enter the code from your authenticator app.',
  code: 'Code',
  submit: 'Continue',
  errors: {
    'wrong-code': 'Incorrect code. Enter the code that your app shows now.',
  },
}
