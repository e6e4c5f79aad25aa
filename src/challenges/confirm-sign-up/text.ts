import type { CodeDestination } from '../text-format.js'

export const confirmSignUpText = {
  title: 'Confirm your account',
  description: ({ destination }: CodeDestination) =>
    destination
      ? `We sent a code to ${destination}. Enter it to confirm that the account is yours.`
      : 'Enter the code that we sent you to confirm that the account is yours.',
  /** Nothing has shown that there is such an account. */
  descriptionIfUnconfirmed: 'If this account still has to be confirmed, a code is on its way.',
  code: 'Code',
  submit: 'Confirm account',
}
