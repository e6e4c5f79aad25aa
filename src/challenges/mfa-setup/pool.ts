import { refuse } from '../../pool/call/refusal.js'
import { secondFactors } from '../../pool/sign-in/second-factors.js'
import type { Asked, Side } from '../../pool/sign-in/side.js'
import type { SignIn } from '../../pool/state/state.js'
import { checkValues } from '../../pool/users/attributes.js'

/** What the two operations between question and answer leave in mind. */
export interface Enrolment {
  readonly secret?: string
  readonly verified?: true
}

/** Whether a sign-in is at this question, which has operations of its own. */
export const isEnrolling = ({ asks }: SignIn): boolean => asks === 'MFA_SETUP'

/** Whether there still is nothing to ask for: another sign-in of the user's may have been faster. */
export function hasNone(asked: Asked): boolean {
  const { due, methods } = secondFactors(asked)
  return due && methods.length === 0
}

export const mfaSetupSide: Side = {
  suffices: true,
  stands: hasNone,
  pose: ({ desk, user }) => ({
    parameters: {
      MFAS_CAN_SETUP: JSON.stringify(desk.pool.settings.mfa.methods),
      USER_ID_FOR_SRP: user.username,
    },
  }),
  judge(answer, asked) {
    const { desk, signIn } = asked
    // Amplify sends the one, and AWS's guide prints the other.
    const address = answer.EMAIL || answer.email
    if ((signIn.memory as Enrolment).verified) return { right: true }
    if (!hasNone(asked)) refuse('NotAuthorized', 'Invalid session for the user.')
    if (!address || !desk.pool.settings.mfa.methods.includes('EMAIL_OTP'))
      return refuse('InvalidParameter', 'Missing required parameter EMAIL')
    checkValues(desk.pool, { email: address })
    return { ask: 'EMAIL_OTP', given: {}, newAddress: address }
  },
}
