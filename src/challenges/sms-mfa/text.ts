import type { CodeDestination } from '../text-format.js'

export const smsMfaText = {
  title: 'Check your phone',
  description: ({ sentTo }: CodeDestination) =>
    sentTo ? `Enter the code that we sent to ${sentTo}.` : 'Enter the code that we sent to your phone.',
  code: 'Code',
  submit: 'Continue',
}
