import { firstFactors } from '../../pool/first-factors.js'
import { refuse } from '../../pool/refusal.js'
import { needEntry, type Side } from '../../pool/side.js'

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
