import { reject } from '../../pool/call/exception.js'
import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
import { secondFactors } from '../../pool/sign-in/second-factors.js'

export const selectMfaTypeHandler: ChallengeHandler = {
  isDue: (attempt) => secondFactors(attempt).methods.length > 1,
  start(attempt) {
    const { methods } = secondFactors(attempt)
    return {
      parameters: { MFAS_CAN_CHOOSE: JSON.stringify(methods), USER_ID_FOR_SRP: attempt.user.username },
      challengeState: { methods },
    }
  },
  verify(answer, { signIn }) {
    const chosen = requireParameter(answer, 'ANSWER')
    const { methods } = signIn.challengeState as { methods: readonly string[] }
    if (!methods.includes(chosen))
      reject('InvalidParameter', 'ANSWER is not one of the MFA types that can be chosen.')
    return { next: chosen, input: {} }
  },
}
