/** What every challenge is shown in: the same set for all, so that none is forgotten. */
export const states = {
  Asked: 'The question, as it comes.',
  Prefilled: 'A password manager, a message or a paste has filled in what fits.',
  Pending: 'The answer is on its way: nothing can be sent twice, and nothing loses its focus.',
  Misfit: 'The answer does not fit, and was not sent: what is wrong stands beside the field.',
  WrongAnswer: 'The pool has refused the answer.',
  Expired: 'What was asked for has run out.',
  RateLimited: 'The pool wants a pause, and how long it lasts is told.',
  Unreachable: 'No answer came; nothing was lost.',
  Over: 'The session of this question has ended, and the person begins again.',
  LongText: 'German words, and the longest of names.',
  RightToLeft: 'In Arabic.',
  Dark: 'In the dark.',
  Narrow: 'On a screen of 320 pixels.',
  ForcedColors:
    'With the system’s colours, such as those of a contrast theme. Where stories are tested, the browser is told to force them; to see it here, switch it on under Rendering in the browser’s developer tools.',
} as const

export type StateName = keyof typeof states
