export const rememberDeviceText = {
  title: 'Remember this device?',
  description: ({ deviceName }: { readonly deviceName: string }) =>
    `Next time you sign in here, your password will be enough. Say yes only if this device (${deviceName}) is your own.`,
  yes: 'Yes, remember it',
  no: 'No',
}
