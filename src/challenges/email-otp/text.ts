import type { CodeDestination } from '../text-format.js'

export const emailOtpText = {
  title: 'Check your email',
  description: ({ destination }: CodeDestination) =>
    destination ? `Enter the code we sent to ${destination}.` : 'Enter the code we sent you by email.',
  code: 'Code',
  submit: 'Continue',
}
