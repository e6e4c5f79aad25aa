import type { PasskeyResult } from './ceremony.js'

type Trouble = Extract<PasskeyResult, { readonly error: string }>['error']

export const webAuthnText = {
  title: 'Use your passkey',
  description: 'Your device will ask for your fingerprint, face or screen lock.',
  submit: 'Continue with passkey',
  tryAgain: 'Try again',
  passkeyErrors: {
    cancelled: 'No passkey was used. Try again, or use another method.',
    unsupported: 'This browser does not support passkeys. Use another method.',
    'wrong-site': "This passkey belongs to another web address. Contact the site's owner.",
    failed: 'Your device could not use the passkey. Try again, or use another method.',
  } satisfies Record<Trouble, string>,
}
