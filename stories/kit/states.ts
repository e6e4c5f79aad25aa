/** The states in which the stories show each challenge. */
export const states = {
  Default: 'The form before the user enters anything.',
  Prefilled: 'A password manager, a message or a paste has filled in valid input.',
  Pending:
    'The kit has sent the answer and waits. No button sends a second answer, and no element loses the focus.',
  InvalidInput: 'The input is invalid and was not sent. A message beside the field says what is wrong.',
  WrongAnswer: 'Cognito has rejected the answer.',
  Expired: 'The code or the temporary password has expired.',
  RateLimited: 'Cognito has received too many requests. The form says how long the user must wait.',
  NetworkError: 'The request got no response. The input is kept.',
  SessionExpired: 'The Cognito session has expired, and the user is back at the first form.',
  LongText: 'German text and the longest username.',
  RightToLeft: 'Arabic text, from right to left.',
  Dark: 'The dark colour scheme.',
  Narrow: 'A screen of 320 pixels.',
  ForcedColors:
    'The colours of the operating system, such as those of a contrast theme. The tests switch them on. To see them here, switch them on under Rendering in the browser’s developer tools.',
} as const

export type StateName = keyof typeof states
