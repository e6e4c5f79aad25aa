/** Keys that sign the tokens of a pool, and their public parts. */
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { random, toBase64 } from '../../srp/math.js'
import type { UserPool } from '../state/state.js'

export const alg = 'RS256'

export interface Key {
  readonly key: CryptoKey
  readonly publicKey: CryptoKey
  readonly kid: string
  readonly jwk: JWK
}
type Keys = Readonly<Record<'access' | 'id', Key>>

const keys = new WeakMap<UserPool, Promise<Keys>>()

/** Returns the keys of a pool, which are created on the first call because that is slow. */
export function keysOf(pool: UserPool): Promise<Keys> {
  const known = keys.get(pool)
  if (known) return known
  const made = openKeys(pool)
  keys.set(pool, made)
  return made
}

async function openKeys(pool: UserPool): Promise<Keys> {
  processKeys ??= makeKeys()
  pool.keys ??= await processKeys
  const [access, id] = await Promise.all([openKey(pool.keys.access), openKey(pool.keys.id)])
  return { access, id }
}

/** Keys of this process. All pools share them, because tests create many pools and keys are slow to create. */
let processKeys: ReturnType<typeof makeKeys> | undefined

async function makeKeys() {
  const make = async (): Promise<JWK> => {
    const { privateKey } = await generateKeyPair(alg, { extractable: true, modulusLength: 2048 })
    return { ...(await exportJWK(privateKey)), kid: toBase64(random(32)) }
  }
  const [access, id] = await Promise.all([make(), make()])
  return { access, id }
}

async function openKey(jwk: JWK): Promise<Key> {
  const { kty, n, e, kid = '' } = jwk as JWK & { kty: string; n: string; e: string }
  const publicJwk: JWK = { alg, e, kid, kty, n, use: 'sig' }
  const [key, publicKey] = await Promise.all([importJWK(jwk, alg), importJWK(publicJwk, alg)])
  return { key: key as CryptoKey, publicKey: publicKey as CryptoKey, kid, jwk: publicJwk }
}

/** Returns the content of `/.well-known/jwks.json`. */
export async function jwksOf(pool: UserPool): Promise<{ keys: readonly JWK[] }> {
  const { access, id } = await keysOf(pool)
  return { keys: [id.jwk, access.jwk] }
}
