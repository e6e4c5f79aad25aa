/** The Lambda triggers of the custom challenge: a riddle that allows three answers. */
import type { PoolOptions } from 'countersign/pool'

type Triggers = NonNullable<PoolOptions['triggers']>

export const answer = 'towel'
const riddle = 'What gets wetter the more it dries?'
const tries = 3

export const customChallenge: Triggers = {
  DefineAuthChallenge({ request: { session }, response }) {
    if (session.at(-1)?.challengeResult) response.issueTokens = true
    else if (session.length >= tries) response.failAuthentication = true
    else response.challengeName = 'CUSTOM_CHALLENGE'
  },
  CreateAuthChallenge({ request: { session }, response }) {
    const left = tries - session.length
    response.publicChallengeParameters = { Riddle: riddle, 'Tries left': String(left) }
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer.toLowerCase().includes(answer)
  },
}
