import type { CodeDestination } from '../text-format.js'

export const resetPasswordText = {
  title: 'Choose a new password',
  /** The words are the same whether or not there is such an account. */
  description: ({ sentTo }: CodeDestination) =>
    sentTo
      ? `If there is an account of that name, a code is on its way to ${sentTo}.`
      : 'If there is an account of that name, a code is on its way.',
  resetRequired: 'Your administrator has asked you to choose a new password.',
  descriptionIfCodeSent: ({ sentTo }: CodeDestination) =>
    sentTo ? `We sent a code to ${sentTo}.` : 'We sent you a code.',
  code: 'Code',
  password: 'New password',
  submit: 'Change password',
}
