/** The relying party of a pool. */
import { reject } from '../call/exception.js'
import type { Context } from '../state/context.js'
import type { RelyingParty } from './passkeys.js'

export function relyingPartyOf({ pool }: Context): RelyingParty {
  const { passkeys } = pool.settings
  if (!passkeys) return reject('WebAuthnNotEnabled', 'WebAuthn is not enabled for this user pool.')
  // A passkey that counts as both factors must verify the user.
  return {
    id: passkeys.rpId,
    userVerification: passkeys.multiFactor ? 'required' : passkeys.userVerification,
  }
}
