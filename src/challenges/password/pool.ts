import { authenticateByPassword, comparePassword } from '../../pool/sign-in/account-checks.js'
import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
import { checkAvailable } from '../select-challenge/pool.js'

export const passwordHandler: ChallengeHandler = {
  mayAnswerFor: 'SELECT_CHALLENGE',
  provesPassword: true,
  first: { factor: 'PASSWORD', ready: ({ password }) => password !== undefined, allowsMfa: true },
  async verify(answer, { ctx, signIn, user }) {
    checkAvailable(signIn, 'PASSWORD')
    await authenticateByPassword(ctx, user, comparePassword(ctx, user, requireParameter(answer, 'PASSWORD')))
    return { correct: true }
  },
}
