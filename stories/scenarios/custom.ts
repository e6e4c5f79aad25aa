/** Lambdas that ask a question of their own, three times at most. */
import type { Triggers } from 'countersign/pool'

export const asksForPet: Triggers = {
  DefineAuthChallenge({ request: { session }, response }) {
    const [first] = session
    const asked = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')
    if (first?.challengeName === 'SRP_A' && session.length === 1) response.challengeName = 'PASSWORD_VERIFIER'
    else if (asked.at(-1)?.challengeResult) response.issueTokens = true
    else if (asked.length >= 3) response.failAuthentication = true
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

/** Ada's account is still in the system before this one, which knows her password. */
export const migrates = (username: string, password: string): Triggers => ({
  UserMigration(event) {
    if (event.userName !== username || event.request.password !== password) throw new Error('Bad password')
    event.response = {
      userAttributes: { email: `${username}@example.com`, email_verified: 'true' },
      finalUserStatus: 'CONFIRMED',
      messageAction: 'SUPPRESS',
    }
  },
})
