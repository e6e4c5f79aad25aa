import type { CodeDestination } from '../text-format.js'

export const confirmSignUpText = {
  title: 'Confirm your account',
  description: ({ destination }: CodeDestination) =>
    destination ? `Enter the code we sent to ${destination}.` : 'Enter the code we sent you.',
  /** Shown where the account may not exist. */
  descriptionIfUnconfirmed: 'If this account needs to be confirmed, we sent a code.',
  code: 'Code',
  submit: 'Confirm account',
}
