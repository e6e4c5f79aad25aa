/** Who asks for passkeys: the pool's settings, as WebAuthn has them. */
import { refuse } from '../call/refusal.js'
import type { Desk } from '../state/desk.js'
import type { RelyingParty } from './passkeys.js'

export function partyOf({ pool }: Desk): RelyingParty {
  const { passkeys } = pool.settings
  if (!passkeys) return refuse('WebAuthnNotEnabled', 'WebAuthn is not enabled for this user pool.')
  // As the second factor in one with the first, it must have asked for more than a touch.
  return {
    id: passkeys.rpId,
    userVerification: passkeys.multiFactor ? 'required' : passkeys.userVerification,
  }
}
