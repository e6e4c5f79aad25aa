/** States that a form of buttons does not have. */
export const choices = {
  Prefilled: 'There is nothing to fill in: each choice is a button.',
  InvalidInput: 'Each offered choice is valid.',
  Expired: 'A choice is valid as long as its Cognito session: see SessionExpired.',
} as const
