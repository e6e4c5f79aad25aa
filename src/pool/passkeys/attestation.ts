/** What an authenticator says when it has made a passkey: the `attestationObject`, and the `authData` inside of it. */
import { type Bytes, concat, fromBase64, utf8 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { constantTimeEqual, toBase64url } from '../state/random.js'
import { type Cbor, readCbor } from './cbor.js'
import { importKey } from './cose.js'
import type { RelyingParty } from './passkeys.js'

type CborMap = ReadonlyMap<Cbor, Cbor>

/** `authData` as it is signed. Throws if there is none. */
export function readAuthData(attestationObject: unknown): Bytes {
  const object = readCbor(fromBase64(attestationObject as string)) as CborMap
  const authData = object.get('authData')
  // Offsets of https://w3c.github.io/webauthn/#authenticator-data: with a key inside, it is this long at least.
  if (authData instanceof Uint8Array && authData.length > 55) return authData
  throw new TypeError('There is no authData.')
}

/** Refuses what makes an authenticator the wrong one, though it may well have done its work. */
export async function checkAuthenticator(authData: Bytes, party: RelyingParty): Promise<void> {
  const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(party.id)))
  if (!constantTimeEqual(toBase64url(authData.slice(0, 32)), toBase64url(expected)))
    reject('WebAuthnRelyingPartyMismatch', 'The credential is for another relying party.')
  const userVerified = ((authData[32] as number) & 0x04) !== 0
  if (party.userVerification === 'required' && !userVerified)
    reject('WebAuthnCredentialNotSupported', 'The authenticator did not verify the user.')
  // The library looks at the algorithm alone: any curve would do, and so would a key that is none.
  if (!(await importKey(readKey(authData))))
    reject('WebAuthnCredentialNotSupported', 'The algorithm of the credential is not supported.')
}

/** The key comes last, after the model of the authenticator and the passkey's id, which has its length in front. */
function readKey(authData: Bytes): CborMap {
  const length = ((authData[53] as number) << 8) | (authData[54] as number)
  return readCbor(authData.slice(55 + length)) as CborMap
}

/**
 * Nobody asks who made the authenticator, and an answer that was not asked for is not looked at: the library would
 * go by its own clock, and may go to the network for lists of revoked certificates.
 */
export const withoutAttestation = (authData: Bytes): string =>
  toBase64url(
    concat(
      Uint8Array.of(0xa3),
      ...[writeText('fmt'), writeText('none')],
      ...[writeText('attStmt'), Uint8Array.of(0xa0)],
      ...[writeText('authData'), Uint8Array.of(0x59, authData.length >> 8, authData.length), authData],
    ),
  )

const writeText = (text: string): Bytes => concat(Uint8Array.of(0x60 | text.length), utf8(text))
