import { needEntry, type Side } from '../../pool/sign-in/side.js'
import { run } from '../../pool/triggers.js'
import type { Fields } from '../../wire/transport.js'

export const customChallengeSide: Side = {
  inCustomAuth: 'any',
  async pose({ desk, signIn, user }) {
    const { publicChallengeParameters, privateChallengeParameters, challengeMetadata } = await run(
      desk,
      'CreateAuthChallenge',
      'CreateAuthChallenge_Authentication',
      user,
      {
        challengeName: 'CUSTOM_CHALLENGE',
        session: signIn.rounds ?? [],
        userNotFound: signIn.phantom === true,
      },
    )
    return {
      parameters: { ...texts(publicChallengeParameters), USERNAME: user.username },
      memory: { hidden: texts(privateChallengeParameters), metadata: challengeMetadata },
    }
  },
  async judge(answer, { desk, signIn, user }) {
    const { hidden, metadata } = signIn.memory as { hidden: Fields; metadata?: string }
    const { answerCorrect } = await run(
      desk,
      'VerifyAuthChallengeResponse',
      'VerifyAuthChallengeResponse_Authentication',
      user,
      {
        challengeAnswer: needEntry(answer, 'ANSWER'),
        privateChallengeParameters: hidden,
        userNotFound: signIn.phantom === true,
      },
    )
    return { right: answerCorrect === true, ...(metadata !== undefined && { metadata }) }
  },
}

/** A Lambda's numbers arrive as texts: the wire's maps hold nothing else. */
const texts = (fields: Fields = {}): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]))
