import { refuse } from '../../pool/call/refusal.js'
import { secondFactors } from '../../pool/sign-in/second-factors.js'
import { needEntry, type Side } from '../../pool/sign-in/side.js'

export const selectMfaTypeSide: Side = {
  stands: (asked) => secondFactors(asked).methods.length > 1,
  pose(asked) {
    const { methods } = secondFactors(asked)
    return {
      parameters: { MFAS_CAN_CHOOSE: JSON.stringify(methods), USER_ID_FOR_SRP: asked.user.username },
      memory: { methods },
    }
  },
  judge(answer, { signIn }) {
    const chosen = needEntry(answer, 'ANSWER')
    const { methods } = signIn.memory as { methods: readonly string[] }
    if (!methods.includes(chosen))
      refuse('InvalidParameter', 'ANSWER is not one of the MFA types that can be chosen.')
    return { ask: chosen, given: {} }
  },
}
