import { refuse } from '../../pool/call/refusal.js'
import { firstFactors } from '../../pool/sign-in/first-factors.js'
import { needEntry, type Side } from '../../pool/sign-in/side.js'

export const selectChallengeSide: Side = {
  pose(asked) {
    const available = firstFactors(asked)
    return { parameters: {}, available, memory: { available } }
  },
  judge(answer, { signIn }) {
    const chosen = needEntry(answer, 'ANSWER')
    const { available } = signIn.memory as { available: readonly string[] }
    if (!available.includes(chosen))
      refuse('InvalidParameter', 'ANSWER is not one of the available challenges.')
    return { ask: chosen, given: answer }
  },
}
