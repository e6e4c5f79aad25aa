/** Handlers of SRP, for the password and for a remembered device. */
import { authenticateByPassword } from '../../pool/sign-in/account-checks.js'
import {
  type Attempt,
  type ChallengeHandler,
  rejectCredentials,
  requireParameter,
} from '../../pool/sign-in/challenge-handler.js'
import { checkProofFormat, isValidProof, type SrpState, startSrp } from '../../pool/sign-in/srp.js'
import { now } from '../../pool/state/context.js'
import type { Verifier } from '../../pool/state/state.js'
import { changeDevice, findDevice, requireDevice, requireRememberedDevice } from '../../pool/users/devices.js'
import { groupOf } from '../../pool/users/passwords.js'
import { simulateUser } from '../../pool/users/simulated-users.js'

export const passwordVerifierHandler: ChallengeHandler = {
  provesPassword: true,
  provesBySrp: true,
  inCustomAuth: 'first',
  sessionIdIn: ({ PASSWORD_CLAIM_SECRET_BLOCK }) => PASSWORD_CLAIM_SECRET_BLOCK,
  async start(attempt) {
    const { ctx, signIn, user, input } = attempt
    const started = await startSrp(
      ctx,
      await verifierOf(attempt),
      requireParameter({ ...input, SRP_A: input.SRP_A ?? signIn.srpA ?? '' }, 'SRP_A'),
    )
    return {
      parameters: { ...started.parameters, USERNAME: user.username, USER_ID_FOR_SRP: user.username },
      challengeState: { ...started.state },
      // In USER_SRP_AUTH, the secret block replaces the session ID.
      ...(signIn.flow === 'USER_SRP_AUTH' && { block: started.state.block }),
    }
  },
  async verify(answer, { ctx, signIn, user }) {
    checkProofFormat(answer)
    const { DEVICE_KEY } = answer
    if (ctx.pool.settings.devices && DEVICE_KEY) requireDevice(user, DEVICE_KEY)
    const identity = { group: groupOf(ctx.pool), user: user.username }
    const state = signIn.challengeState as unknown as SrpState
    // A proof is invalid if the password has changed in the meantime.
    const isCurrent = () => !signIn.simulated && user.password?.verifier === state.verifier
    await authenticateByPassword(
      ctx,
      user,
      async () => (await isValidProof(ctx, identity, state, answer)) && isCurrent(),
    )
    return { correct: true }
  },
}

/**
 * Returns the verifier of the password. For an account without a password it is a simulated one, which no password
 * matches.
 */
const verifierOf = async ({ ctx, signIn, user }: Attempt): Promise<Verifier> =>
  user.password ?? ((await simulateUser(ctx, signIn.typed)).password as Verifier)

export const deviceSrpAuthHandler: ChallengeHandler = {
  isDue: ({ signIn, user, ctx }) =>
    ctx.pool.settings.devices !== undefined &&
    !signIn.passedChallenges.includes('DEVICE_PASSWORD_VERIFIER') &&
    findDevice(user, signIn.deviceKey)?.remembered === true,
  // AWS's samples for Python and Java send no session with the two device challenges.
  matchesWithoutSession: ({ DEVICE_KEY }, { deviceKey }) => DEVICE_KEY === deviceKey,
  start: () => ({ parameters: {} }),
  verify(answer, { signIn, user }) {
    requireRememberedDevice(user, signIn, requireParameter(answer, 'DEVICE_KEY'))
    requireParameter(answer, 'SRP_A')
    return { next: 'DEVICE_PASSWORD_VERIFIER', input: answer }
  },
}

export const devicePasswordVerifierHandler: ChallengeHandler = {
  satisfiesMfa: true,
  tokenSource: 'TokenGeneration_AuthenticateDevice',
  matchesWithoutSession: ({ PASSWORD_CLAIM_SECRET_BLOCK }, { challengeState }) =>
    challengeState.block === PASSWORD_CLAIM_SECRET_BLOCK,
  async start({ ctx, signIn, user, input: { DEVICE_KEY = '', SRP_A = '' } }) {
    const { password } = requireRememberedDevice(user, signIn, DEVICE_KEY)
    const { parameters, state } = await startSrp(ctx, password, SRP_A)
    return {
      parameters: { ...parameters, USERNAME: user.username, DEVICE_KEY },
      challengeState: { ...state },
    }
  },
  async verify(answer, { ctx, signIn, user }) {
    checkProofFormat(answer)
    const { key, groupKey } = requireRememberedDevice(user, signIn, signIn.deviceKey)
    const identity = { group: groupKey, user: key }
    const proved = await isValidProof(ctx, identity, signIn.challengeState as unknown as SrpState, answer)
    if (!proved || answer.DEVICE_KEY !== key) rejectCredentials()
    // The device may have been forgotten in the meantime.
    changeDevice(user, { ...requireRememberedDevice(user, signIn, key), usedAt: now(ctx) })
    return { correct: true }
  },
}
