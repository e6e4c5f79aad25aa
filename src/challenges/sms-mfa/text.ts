import type { Sent } from '../wording.js'

export const smsMfaText = {
  title: 'Check your phone',
  description: ({ sentTo }: Sent) =>
    sentTo ? `Enter the code that we sent to ${sentTo}.` : 'Enter the code that we sent to your phone.',
  code: 'Code',
  submit: 'Continue',
}
