/** Lambda triggers of the scenarios. `petQuestion` allows three answers. */
import type { Triggers } from 'countersign/pool'

export const petQuestion: Triggers = {
  DefineAuthChallenge({ request: { session }, response }) {
    const [first] = session
    const answers = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')
    if (first?.challengeName === 'SRP_A' && session.length === 1) response.challengeName = 'PASSWORD_VERIFIER'
    else if (answers.at(-1)?.challengeResult) response.issueTokens = true
    else if (answers.length >= 3) response.failAuthentication = true
    else response.challengeName = 'CUSTOM_CHALLENGE'
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: 'What was the name of your first pet?' }
    response.privateChallengeParameters = { answer: 'Rex' }
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer
  },
}

/** Migrates a user whose account is still in an older system. */
export const migrateUser = (username: string, password: string): Triggers => ({
  UserMigration(event) {
    if (event.userName !== username || event.request.password !== password) throw new Error('Bad password')
    event.response = {
      userAttributes: { email: `${username}@example.com`, email_verified: 'true' },
      finalUserStatus: 'CONFIRMED',
      messageAction: 'SUPPRESS',
    }
  },
})
