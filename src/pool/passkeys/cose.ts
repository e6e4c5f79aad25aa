/** Public keys of passkeys in the format COSE_Key (RFC 9052 section 7). Cognito accepts two algorithms. */
import type { Bytes } from '../../srp/math.js'
import { toBase64url } from '../state/random.js'
import type { Cbor } from './cbor.js'

interface Kind {
  /** Labels with the type, the algorithm and the curve of the key (RFC 9053, RFC 8230). */
  readonly labels: readonly (readonly [number, number])[]
  readonly jwk: (text: (label: number) => string) => JsonWebKey
  readonly params: EcKeyImportParams | RsaHashedImportParams
}

const es256: Kind = {
  labels: [
    [1, 2],
    [3, -7],
    [-1, 1],
  ],
  jwk: (text) => ({ kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) }),
  params: { name: 'ECDSA', namedCurve: 'P-256' },
}

const rs256: Kind = {
  labels: [
    [1, 3],
    [3, -257],
  ],
  jwk: (text) => ({ kty: 'RSA', n: text(-1), e: text(-2) }),
  params: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
}

/** IANA's numbers for ES256 and RS256. */
export const algorithms: readonly number[] = [-7, -257]

/** Imports a key of a supported type, and returns `undefined` for other types. Rejects if the key is invalid. */
export async function importKey(key: ReadonlyMap<Cbor, Cbor>): Promise<CryptoKey | undefined> {
  const kind = [es256, rs256].find(({ labels }) => labels.every(([label, value]) => key.get(label) === value))
  const text = (label: number) => toBase64url(key.get(label) as Bytes)
  return kind && crypto.subtle.importKey('jwk', kind.jwk(text), kind.params, false, ['verify'])
}
