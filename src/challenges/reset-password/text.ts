import type { CodeDestination } from '../text-format.js'

export const resetPasswordText = {
  title: 'Choose a new password',
  /** The same whether or not the account exists. */
  description: ({ destination }: CodeDestination) =>
    destination
      ? `If this account exists, we sent a code to ${destination}.`
      : 'If this account exists, we sent a code.',
  resetRequired: 'Your administrator has asked you to choose a new password.',
  descriptionIfCodeSent: ({ destination }: CodeDestination) =>
    destination ? `We sent a code to ${destination}.` : 'We sent you a code.',
  code: 'Code',
  password: 'New password',
  submit: 'Change password',
}
