import { reject } from '../../pool/call/exception.js'
import type { Attempt, ChallengeHandler } from '../../pool/sign-in/challenge-handler.js'
import { secondFactors } from '../../pool/sign-in/second-factors.js'
import type { SignIn } from '../../pool/state/state.js'
import { checkValues } from '../../pool/users/attributes.js'

/** What the two operations between question and answer leave in mind. */
export interface Enrolment {
  readonly secret?: string
  readonly verified?: true
}

/** Whether a sign-in is at this question, which has operations of its own. */
export const isAtMfaSetup = ({ challengeName }: SignIn): boolean => challengeName === 'MFA_SETUP'

/** Whether there still is nothing to ask for: another sign-in of the user's may have been faster. */
export function needsSetup(attempt: Attempt): boolean {
  const { due, methods } = secondFactors(attempt)
  return due && methods.length === 0
}

export const mfaSetupHandler: ChallengeHandler = {
  satisfiesMfa: true,
  isDue: needsSetup,
  start: ({ ctx, user }) => ({
    parameters: {
      MFAS_CAN_SETUP: JSON.stringify(ctx.pool.settings.mfa.methods),
      USER_ID_FOR_SRP: user.username,
    },
  }),
  verify(answer, attempt) {
    const { ctx, signIn } = attempt
    // Amplify sends the one, and AWS's guide prints the other.
    const address = answer.EMAIL || answer.email
    if ((signIn.challengeState as Enrolment).verified) return { correct: true }
    if (!needsSetup(attempt)) reject('NotAuthorized', 'Invalid session for the user.')
    if (!address || !ctx.pool.settings.mfa.methods.includes('EMAIL_OTP'))
      return reject('InvalidParameter', 'Missing required parameter EMAIL')
    checkValues(ctx.pool, { email: address })
    return { next: 'EMAIL_OTP', input: {}, newAddress: address }
  },
}
