import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
import { checkAvailable } from '../select-challenge/pool.js'

export const passwordSrpHandler: ChallengeHandler = {
  mayAnswerFor: 'SELECT_CHALLENGE',
  first: { factor: 'PASSWORD', ready: ({ password }) => password !== undefined, allowsMfa: true },
  verify(answer, { signIn }) {
    checkAvailable(signIn, 'PASSWORD_SRP')
    requireParameter(answer, 'SRP_A')
    return { next: 'PASSWORD_VERIFIER', input: answer }
  },
}
