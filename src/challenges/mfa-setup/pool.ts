import { refuse } from '../../pool/call/refusal.js'
import { secondFactors } from '../../pool/sign-in/second-factors.js'
import type { Side } from '../../pool/sign-in/side.js'
import type { SignIn } from '../../pool/state/state.js'

/** What the two operations between question and answer leave in mind. */
export interface Enrolment {
  readonly secret?: string
  readonly verified?: true
}

/** Whether a sign-in is at this question, which has operations of its own. */
export const isEnrolling = ({ asks }: SignIn): boolean => asks === 'MFA_SETUP'

export const mfaSetupSide: Side = {
  suffices: true,
  stands(asked) {
    const { due, methods } = secondFactors(asked)
    return due && methods.length === 0
  },
  pose: ({ desk, user }) => ({
    parameters: {
      MFAS_CAN_SETUP: JSON.stringify(desk.pool.settings.mfa.methods),
      USER_ID_FOR_SRP: user.username,
    },
  }),
  judge(answer, { desk, signIn }) {
    const { EMAIL } = answer
    if ((signIn.memory as Enrolment).verified) return { right: true }
    if (EMAIL === undefined || !desk.pool.settings.mfa.methods.includes('EMAIL_OTP'))
      return refuse('InvalidParameter', 'Missing required parameter EMAIL')
    if (!/^[^\s@]+@[^\s@]+$/.test(EMAIL)) refuse('InvalidParameter', 'Invalid email address format.')
    return { ask: 'EMAIL_OTP', given: {}, newAddress: EMAIL }
  },
}
