import type { Sent } from '../wording.js'

export const emailOtpText = {
  title: 'Check your email',
  description: ({ sentTo }: Sent) =>
    sentTo ? `Enter the code that we sent to ${sentTo}.` : 'Enter the code that we sent you by email.',
  code: 'Code',
  submit: 'Continue',
}
