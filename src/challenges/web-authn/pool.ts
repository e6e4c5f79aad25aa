import { readCredential } from '../../pool/passkeys/ceremony.js'
import { type Passkey, requestOptions, verifyAssertion } from '../../pool/passkeys/passkeys.js'
import { partyOf } from '../../pool/passkeys/relying-party.js'
import { needEntry, refuseCredentials, type Side } from '../../pool/sign-in/side.js'
import { toBase64url } from '../../pool/state/chance.js'
import type { User } from '../../pool/state/state.js'

export const webAuthnSide: Side = {
  suffices: true,
  countsTwice: true,
  first: {
    factor: 'WEB_AUTHN',
    ready: ({ passkeys }, { settings }) => settings.passkeys !== undefined && passkeys.length > 0,
  },
  pose({ desk, user }) {
    const challenge = toBase64url(desk.realm.random(32))
    const options = requestOptions(partyOf(desk), user.passkeys, challenge)
    return { parameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) }, memory: { challenge } }
  },
  async judge(answer, { desk, signIn, user }) {
    const credential = readCredential(needEntry(answer, 'CREDENTIAL'))
    const { challenge } = signIn.memory as { challenge: string }
    const used = await verifyAssertion(credential, user.passkeys, {
      party: partyOf(desk),
      challenge,
      userId: user.sub,
    })
    if (!used || !count(user, used)) refuseCredentials()
    return { right: true }
  },
}

/** Moves the counter on; not if the passkey was deleted in the meantime, or another answer has counted as far. */
function count(user: User, { id, counter }: Passkey): boolean {
  const kept = user.passkeys.find((each) => each.id === id)
  if (!kept || (kept.counter > 0 && counter <= kept.counter)) return false
  user.passkeys = user.passkeys.map((each) => (each.id === id ? { ...each, counter } : each))
  return true
}
