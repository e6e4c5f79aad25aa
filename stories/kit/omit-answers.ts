/** Omits the states that come after an answer, for a form that the user cannot answer. */
export const omitAnswers = <const Reason extends string>(reason: Reason) => ({
  Prefilled: reason,
  Pending: reason,
  InvalidInput: reason,
  WrongAnswer: reason,
  Expired: reason,
  RateLimited: reason,
  NetworkError: reason,
})
