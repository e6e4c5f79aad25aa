import { toBase64url } from '../../pool/chance.js'
import { requestOptions, verifyAssertion } from '../../pool/passkeys.js'
import { partyOf, readCredential } from '../../pool/relying-party.js'
import { needEntry, refuseCredentials, type Side } from '../../pool/side.js'

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
    const passkey = user.passkeys.find(({ id }) => id === credential.id)
    if (!passkey) return refuseCredentials()
    const { challenge } = signIn.memory as { challenge: string }
    const counter = await verifyAssertion(credential, passkey, {
      party: partyOf(desk),
      challenge,
      userId: user.sub,
    })
    if (counter === undefined) return refuseCredentials()
    user.passkeys = user.passkeys.map((each) => (each.id === passkey.id ? { ...each, counter } : each))
    return { right: true }
  },
}
