import type { CodeDestination } from '../text-format.js'

export const emailOtpText = {
  title: 'Check your email',
  description: ({ sentTo }: CodeDestination) =>
    sentTo ? `Enter the code that we sent to ${sentTo}.` : 'Enter the code that we sent you by email.',
  code: 'Code',
  submit: 'Continue',
}
