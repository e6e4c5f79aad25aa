import { reject } from '../../pool/call/exception.js'
import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
import { enableSecondFactor, isOnlyDueMethod } from '../../pool/sign-in/second-factors.js'
import { checkAuthenticator } from '../../pool/users/authenticator.js'

const method = 'SOFTWARE_TOKEN_MFA'

export const softwareTokenMfaHandler: ChallengeHandler = {
  satisfiesMfa: true,
  second: { method, usable: ({ authenticator }) => authenticator !== undefined },
  isDue: (attempt) => isOnlyDueMethod(attempt, method),
  start: ({ user }) => ({
    parameters: {
      ...(user.authenticator?.name && { FRIENDLY_DEVICE_NAME: user.authenticator.name }),
      USER_ID_FOR_SRP: user.username,
    },
  }),
  async verify(answer, { ctx, user }) {
    const code = requireParameter(answer, 'SOFTWARE_TOKEN_MFA_CODE')
    if (!user.authenticator)
      reject('SoftwareTokenMFANotFound', 'Software Token MFA does not exist for the user.')
    await checkAuthenticator(ctx, user, code)
    enableSecondFactor(user, method)
    return { correct: true }
  },
}
