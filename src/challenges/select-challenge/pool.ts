import { refuse } from '../../pool/call/refusal.js'
import { firstFactors } from '../../pool/sign-in/first-factors.js'
import { needEntry, type Side } from '../../pool/sign-in/side.js'
import type { SignIn } from '../../pool/state/state.js'

const refuseChoice = (): never => refuse('InvalidParameter', 'ANSWER is not one of the available challenges.')

/** What is answered by its own name, without a choice before, has to be one that could have been chosen. */
export function checkAvailable({ asks, memory }: SignIn, name: string): void {
  const { available } = memory as { available: readonly string[] }
  if (asks === 'SELECT_CHALLENGE' && !available.includes(name)) refuseChoice()
}

export const selectChallengeSide: Side = {
  pose(asked) {
    const available = firstFactors(asked)
    return { parameters: {}, available, memory: { available } }
  },
  judge(answer, { signIn }) {
    const chosen = needEntry(answer, 'ANSWER')
    const { available } = signIn.memory as { available: readonly string[] }
    if (!available.includes(chosen)) refuseChoice()
    return { ask: chosen, given: answer }
  },
}
