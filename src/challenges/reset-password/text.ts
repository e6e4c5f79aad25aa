import type { Sent } from '../wording.js'

export const resetPasswordText = {
  title: 'Choose a new password',
  /** Nobody is told whether there is such an account. */
  lead: ({ sentTo }: Sent) =>
    sentTo
      ? `If there is an account of that name, a code is on its way to ${sentTo}.`
      : 'If there is an account of that name, a code is on its way.',
  code: 'Code',
  password: 'New password',
  submit: 'Change password',
}
