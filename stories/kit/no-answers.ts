/** Where a person can answer nothing, nothing can become of an answer. */
export const noAnswers = <const Reason extends string>(reason: Reason) => ({
  Prefilled: reason,
  Pending: reason,
  Misfit: reason,
  WrongAnswer: reason,
  Expired: reason,
  RateLimited: reason,
  Unreachable: reason,
})
