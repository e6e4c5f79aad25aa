import type { PasskeyResult } from './ceremony.js'

type Trouble = Extract<PasskeyResult, { readonly error: string }>['error']

export const webAuthnText = {
  title: 'Use your passkey',
  description: 'Your device will ask for your fingerprint, your face or your screen lock.',
  submit: 'Continue with passkey',
  tryAgain: 'Try again',
  passkeyErrors: {
    cancelled: 'Nothing was sent. You can try again, or use another way.',
    unsupported: 'This browser cannot use passkeys. Please use another way.',
    'wrong-site': 'This passkey belongs to another address. Please tell whoever runs this page.',
    failed: 'Your device could not use the passkey. Try again, or use another way.',
  } satisfies Record<Trouble, string>,
}
