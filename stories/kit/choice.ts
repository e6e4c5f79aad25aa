/** What makes no sense where each way is a button. */
export const choices = {
  Prefilled: 'There is nothing to fill in: each way is a button.',
  Misfit: 'What is offered fits.',
  Expired: 'An offer lasts as long as its session, which is told in Over.',
} as const
