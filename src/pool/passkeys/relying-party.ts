/** Who asks for passkeys: the pool's settings, as WebAuthn has them. */
import { reject } from '../call/exception.js'
import type { Context } from '../state/context.js'
import type { RelyingParty } from './passkeys.js'

export function relyingPartyOf({ pool }: Context): RelyingParty {
  const { passkeys } = pool.settings
  if (!passkeys) return reject('WebAuthnNotEnabled', 'WebAuthn is not enabled for this user pool.')
  // As the second factor in one with the first, it must have asked for more than a touch.
  return {
    id: passkeys.rpId,
    userVerification: passkeys.multiFactor ? 'required' : passkeys.userVerification,
  }
}
