export const rememberDeviceText = {
  title: 'Remember this device?',
  description: ({ deviceName }: { readonly deviceName: string }) =>
    `Next time, you can sign in here with only your password. Choose yes only if this device (${deviceName}) is yours.`,
  yes: 'Yes, remember it',
  no: 'No',
}
