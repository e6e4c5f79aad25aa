import { parseCredential, readCredential } from '../../pool/passkeys/ceremony.js'
import { type Passkey, requestOptions, verifyAssertion } from '../../pool/passkeys/passkeys.js'
import { relyingPartyOf } from '../../pool/passkeys/relying-party.js'
import {
  type Attempt,
  type ChallengeHandler,
  rejectCredentials,
  requireParameter,
  type VerificationResult,
} from '../../pool/sign-in/challenge-handler.js'
import { claimSession, consumeSession, findSession } from '../../pool/sign-in/sign-in-sessions.js'
import { toBase64url } from '../../pool/state/random.js'
import type { SignIn, User } from '../../pool/state/state.js'

const name = 'WEB_AUTHN'

export const webAuthnHandler: ChallengeHandler = {
  satisfiesMfa: true,
  countsAsBoth: true,
  first: {
    factor: name,
    ready: ({ passkeys }, { settings }) => settings.passkeys !== undefined && passkeys.length > 0,
  },
  start({ ctx, user }) {
    const challenge = toBase64url(ctx.env.random(32))
    const options = requestOptions(relyingPartyOf(ctx), user.passkeys, challenge)
    return {
      parameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
      challengeState: { challenge },
    }
  },
  async verify(answer, attempt) {
    const credential = readCredential(requireParameter(answer, 'CREDENTIAL'))
    return verify(credential, challengeIn(attempt.signIn), attempt)
  },
  /** The credential signs the options that the pool sent to another waiting sign-in of the same user. */
  async verifyWithChoice({ CREDENTIAL }, attempt) {
    if (CREDENTIAL === undefined) return undefined
    const { ctx, user } = attempt
    const credential = readCredential(CREDENTIAL)
    const signed = parseCredential(credential).client?.challenge
    const isTold = (signIn: SignIn) =>
      signIn.challengeName === name && signIn.sub === user.sub && challengeIn(signIn) === signed
    const session = findSession(ctx, isTold)
    if (session === undefined) return rejectCredentials()
    const claimed = claimSession(ctx, session, isTold)
    consumeSession(ctx, session)
    return verify(credential, challengeIn(claimed), attempt)
  },
}

const challengeIn = ({ challengeState }: SignIn): string =>
  (challengeState as { challenge: string }).challenge

async function verify(
  credential: object,
  challenge: string,
  { ctx, user }: Attempt,
): Promise<VerificationResult> {
  const expected = { party: relyingPartyOf(ctx), challenge, userId: user.sub }
  const used = await verifyAssertion(credential, user.passkeys, expected)
  if (!used || !count(user, used)) rejectCredentials()
  return { correct: true }
}

/**
 * Stores the new counter. Returns `false` if the passkey was deleted in the meantime, or another answer had the same
 * counter.
 */
function count(user: User, { id, counter }: Passkey): boolean {
  const kept = user.passkeys.find((each) => each.id === id)
  if (!kept || (kept.counter > 0 && counter <= kept.counter)) return false
  user.passkeys = user.passkeys.map((each) => (each.id === id ? { ...each, counter } : each))
  return true
}
