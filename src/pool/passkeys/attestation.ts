/** `attestationObject` of a new passkey, and the `authData` in it. */
import { type Bytes, concat, fromBase64, utf8 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { constantTimeEqual, toBase64url } from '../state/random.js'
import { type Cbor, readCbor } from './cbor.js'
import { importKey } from './cose.js'
import type { RelyingParty } from './passkeys.js'

type CborMap = ReadonlyMap<Cbor, Cbor>

/** Returns `authData` as it is signed. Throws if it is missing. */
export function readAuthData(attestationObject: unknown): Bytes {
  const object = readCbor(fromBase64(attestationObject as string)) as CborMap
  const authData = object.get('authData')
  // Offsets of https://w3c.github.io/webauthn/#authenticator-data. With a key it has at least this length.
  if (authData instanceof Uint8Array && authData.length > 55) return authData
  throw new TypeError('There is no authData.')
}

/** Rejects an authenticator that does not meet the requirements of the pool. */
export async function checkAuthenticator(authData: Bytes, party: RelyingParty): Promise<void> {
  const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(party.id)))
  if (!constantTimeEqual(toBase64url(authData.slice(0, 32)), toBase64url(expected)))
    reject('WebAuthnRelyingPartyMismatch', 'The credential is for another relying party.')
  const userVerified = ((authData[32] as number) & 0x04) !== 0
  if (party.userVerification === 'required' && !userVerified)
    reject('WebAuthnCredentialNotSupported', 'The authenticator did not verify the user.')
  // The library checks the algorithm only. It would accept any curve, and an invalid key.
  if (!(await importKey(readKey(authData))))
    reject('WebAuthnCredentialNotSupported', 'The algorithm of the credential is not supported.')
}

/** Reads the key, which follows the model of the authenticator and the passkey's ID with its length. */
function readKey(authData: Bytes): CborMap {
  const length = ((authData[53] as number) << 8) | (authData[54] as number)
  return readCbor(authData.slice(55 + length)) as CborMap
}

/**
 * Removes the attestation. The pool did not request it, and the library would check it with its own clock and may
 * download lists of revoked certificates.
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
