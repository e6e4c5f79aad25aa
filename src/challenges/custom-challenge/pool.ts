import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
import { runTrigger } from '../../pool/triggers.js'
import type { Fields } from '../../wire/transport.js'

export const customChallengeHandler: ChallengeHandler = {
  inCustomAuth: 'any',
  async start({ ctx, signIn, user }) {
    const { publicChallengeParameters, privateChallengeParameters, challengeMetadata } = await runTrigger(
      ctx,
      'CreateAuthChallenge',
      'CreateAuthChallenge_Authentication',
      user,
      {
        challengeName: 'CUSTOM_CHALLENGE',
        session: signIn.challengeResults ?? [],
        userNotFound: signIn.simulated === true,
      },
    )
    return {
      parameters: { ...texts(publicChallengeParameters), USERNAME: user.username },
      challengeState: { hidden: texts(privateChallengeParameters), metadata: challengeMetadata },
    }
  },
  async verify(answer, { ctx, signIn, user }) {
    const { hidden, metadata } = signIn.challengeState as { hidden: Fields; metadata?: string }
    const { answerCorrect } = await runTrigger(
      ctx,
      'VerifyAuthChallengeResponse',
      'VerifyAuthChallengeResponse_Authentication',
      user,
      {
        challengeAnswer: requireParameter(answer, 'ANSWER'),
        privateChallengeParameters: hidden,
        userNotFound: signIn.simulated === true,
      },
    )
    return { correct: answerCorrect === true, ...(metadata !== undefined && { metadata }) }
  },
}

/** Converts the values of a Lambda to texts, because the API's maps contain texts only. */
const texts = (fields: Fields = {}): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]))
