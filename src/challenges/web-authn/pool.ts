import { readCredential, readShown } from '../../pool/passkeys/ceremony.js'
import { type Passkey, requestOptions, verifyAssertion } from '../../pool/passkeys/passkeys.js'
import { partyOf } from '../../pool/passkeys/relying-party.js'
import { type Asked, needEntry, refuseCredentials, type Side, type Verdict } from '../../pool/sign-in/side.js'
import { findSession, take, tear } from '../../pool/sign-in/tickets.js'
import { toBase64url } from '../../pool/state/chance.js'
import type { SignIn, User } from '../../pool/state/state.js'

const name = 'WEB_AUTHN'

export const webAuthnSide: Side = {
  suffices: true,
  countsTwice: true,
  first: {
    factor: name,
    ready: ({ passkeys }, { settings }) => settings.passkeys !== undefined && passkeys.length > 0,
  },
  pose({ desk, user }) {
    const challenge = toBase64url(desk.realm.random(32))
    const options = requestOptions(partyOf(desk), user.passkeys, challenge)
    return { parameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) }, memory: { challenge } }
  },
  async judge(answer, asked) {
    const credential = readCredential(needEntry(answer, 'CREDENTIAL'))
    return verify(credential, challengeIn(asked.signIn), asked)
  },
  /** The credential signs the options that another sign-in of the user was told, and that still waits for its answer. */
  async judgeChosen({ CREDENTIAL }, asked) {
    if (CREDENTIAL === undefined) return undefined
    const { desk, user } = asked
    const credential = readCredential(CREDENTIAL)
    const signed = readShown(credential).client?.challenge
    const isTold = (signIn: SignIn) =>
      signIn.asks === name && signIn.sub === user.sub && challengeIn(signIn) === signed
    const session = findSession(desk, isTold)
    if (session === undefined) return refuseCredentials()
    const told = take(desk, session, isTold)
    tear(desk, session)
    return verify(credential, challengeIn(told), asked)
  },
}

const challengeIn = ({ memory }: SignIn): string => (memory as { challenge: string }).challenge

async function verify(credential: object, challenge: string, { desk, user }: Asked): Promise<Verdict> {
  const expected = { party: partyOf(desk), challenge, userId: user.sub }
  const used = await verifyAssertion(credential, user.passkeys, expected)
  if (!used || !count(user, used)) refuseCredentials()
  return { right: true }
}

/** Moves the counter on; not if the passkey was deleted in the meantime, or another answer has counted as far. */
function count(user: User, { id, counter }: Passkey): boolean {
  const kept = user.passkeys.find((each) => each.id === id)
  if (!kept || (kept.counter > 0 && counter <= kept.counter)) return false
  user.passkeys = user.passkeys.map((each) => (each.id === id ? { ...each, counter } : each))
  return true
}
