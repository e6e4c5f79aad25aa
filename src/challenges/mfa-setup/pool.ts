import { reject } from '../../pool/call/exception.js'
import type { Attempt, ChallengeHandler } from '../../pool/sign-in/challenge-handler.js'
import { secondFactors } from '../../pool/sign-in/second-factors.js'
import type { SignIn } from '../../pool/state/state.js'
import { checkValues } from '../../pool/users/attributes.js'

/** Data that AssociateSoftwareToken and VerifySoftwareToken store in the sign-in. */
export interface Enrolment {
  readonly secret?: string
  readonly verified?: true
}

/** Whether the sign-in waits at MFA_SETUP, which has its own operations. */
export const isAtMfaSetup = ({ challengeName }: SignIn): boolean => challengeName === 'MFA_SETUP'

/** Whether the user still has no second factor. Another sign-in may have set up one. */
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
    // Amplify sends `EMAIL`, and AWS's guide names `email`.
    const address = answer.EMAIL || answer.email
    if ((signIn.challengeState as Enrolment).verified) return { correct: true }
    if (!needsSetup(attempt)) reject('NotAuthorized', 'Invalid session for the user.')
    if (!address || !ctx.pool.settings.mfa.methods.includes('EMAIL_OTP'))
      return reject('InvalidParameter', 'Missing required parameter EMAIL')
    checkValues(ctx.pool, { email: address })
    return { next: 'EMAIL_OTP', input: {}, newAddress: address }
  },
}
