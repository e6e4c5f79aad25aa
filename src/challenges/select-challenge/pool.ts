import { reject } from '../../pool/call/exception.js'
import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
import { firstFactors } from '../../pool/sign-in/first-factors.js'
import type { SignIn } from '../../pool/state/state.js'

const rejectChoice = (): never => reject('InvalidParameter', 'ANSWER is not one of the available challenges.')

/** Checks that an answer without a previous selection names an available challenge. */
export function checkAvailable({ challengeName, challengeState }: SignIn, name: string): void {
  const { available } = challengeState as { available: readonly string[] }
  if (challengeName === 'SELECT_CHALLENGE' && !available.includes(name)) rejectChoice()
}

export const selectChallengeHandler: ChallengeHandler = {
  start(attempt) {
    const available = firstFactors(attempt)
    return { parameters: {}, available, challengeState: { available } }
  },
  verify(answer, { signIn }) {
    const chosen = requireParameter(answer, 'ANSWER')
    const { available } = signIn.challengeState as { available: readonly string[] }
    if (!available.includes(chosen)) rejectChoice()
    return { next: chosen, input: answer }
  },
}
