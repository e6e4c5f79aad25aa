/** The keys of passkeys: made, written as COSE_Key (RFC 9052 section 7), and signed with as authenticators do. */
import { type Bytes, concat, fromBase64 } from '../../src/srp/math.js'
import type { Cbor } from './cbor.js'

/** Cognito takes the first two. */
export type Algorithm = 'ES256' | 'RS256' | 'ES384'

export interface KeyPair {
  /** By the number that IANA gave it. */
  readonly alg: number
  readonly cose: ReadonlyMap<number, Cbor>
  readonly spki: Bytes
  readonly privateKey: CryptoKey
  readonly params: AlgorithmIdentifier | EcdsaParams
}

export async function makeKey(name: Algorithm): Promise<KeyPair> {
  const { alg, generate, params, members } = kinds[name]
  const { privateKey, publicKey } = await crypto.subtle.generateKey(generate, true, ['sign', 'verify'])
  const jwk = await crypto.subtle.exportKey('jwk', publicKey)
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))
  return { alg, cose: new Map([[3, alg], ...members(jwk)]), spki, privateKey, params }
}

/** ECDSA signatures go in DER, where WebCrypto has two integers in a row. */
export async function signWith({ privateKey, params }: KeyPair, message: Bytes): Promise<Bytes> {
  const signature = new Uint8Array(await crypto.subtle.sign(params, privateKey, message))
  return privateKey.algorithm.name === 'ECDSA' ? toDer(signature) : signature
}

type Members = readonly (readonly [number, Cbor])[]

interface Kind {
  readonly alg: number
  readonly generate: EcKeyGenParams | RsaHashedKeyGenParams
  readonly params: AlgorithmIdentifier | EcdsaParams
  readonly members: (jwk: JsonWebKey) => Members
}

const bytes = (base64url: string | undefined): Bytes => fromBase64(base64url ?? '')

const ec = (alg: number, curve: number, namedCurve: string, hash: string): Kind => ({
  alg,
  generate: { name: 'ECDSA', namedCurve },
  params: { name: 'ECDSA', hash },
  members: ({ x, y }) => [
    [1, 2],
    [-1, curve],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ],
})

const kinds: Readonly<Record<Algorithm, Kind>> = {
  ES256: ec(-7, 1, 'P-256', 'SHA-256'),
  ES384: ec(-35, 2, 'P-384', 'SHA-384'),
  RS256: {
    alg: -257,
    generate: {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    params: 'RSASSA-PKCS1-v1_5',
    members: ({ n, e }) => [
      [1, 3],
      [-1, bytes(n)],
      [-2, bytes(e)],
    ],
  },
}

/** SEQUENCE of two INTEGERs (RFC 3279 section 2.2.3). All lengths fit into one byte. */
function toDer(signature: Bytes): Bytes {
  const half = signature.length / 2
  const body = concat(toInteger(signature.slice(0, half)), toInteger(signature.slice(half)))
  return concat(Uint8Array.of(0x30, body.length), body)
}

/** As short as it can be, with a zero byte in front where the first bit would make it negative. */
function toInteger(padded: Bytes): Bytes {
  const digits = padded.slice(padded.findIndex((byte) => byte !== 0))
  const body = (digits[0] as number) < 0x80 ? digits : concat(Uint8Array.of(0), digits)
  return concat(Uint8Array.of(0x02, body.length), body)
}
