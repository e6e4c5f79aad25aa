import type { CodeDestination } from '../text-format.js'

export const smsMfaText = {
  title: 'Check your phone',
  description: ({ destination }: CodeDestination) =>
    destination ? `Enter the code we sent to ${destination}.` : 'Enter the code we sent to your phone.',
  code: 'Code',
  submit: 'Continue',
}
