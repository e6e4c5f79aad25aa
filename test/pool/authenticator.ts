/** An authenticator and the browser around it, in software: it makes passkeys and signs with them, and can misbehave. */
import { toBase64url } from '../../src/pool/state/random.js'
import { type Bytes, concat, fromBase64, random, utf8 } from '../../src/srp/math.js'
import { type Algorithm, type KeyPair, makeKey, signWith } from './authenticator-keys.js'
import { type Cbor, encode } from './cbor.js'

export interface Build {
  /** The origin of the page that asks: `https://example.com`. */
  readonly origin: string
  /** The algorithm of its keys. @default ES256 */
  readonly alg?: Algorithm
  readonly attachment?: 'platform' | 'cross-platform'
  readonly transports?: readonly string[]
  /** Whether the authenticator can verify its user. @default true */
  readonly verifies?: boolean
  /**
   * Whether it counts its signatures. @default true. Authenticators that share passkeys between machines do not
   * count.
   */
  readonly counts?: boolean
}

/** The fault in one answer. Everything is signed, or hidden, as if the answer were right. */
export interface Mischief {
  readonly type?: string
  readonly challenge?: string
  readonly origin?: string
  /** The page around the one that asks, if that is another. */
  readonly topOrigin?: string
  readonly rpId?: string
  readonly userPresent?: boolean
  readonly userVerified?: boolean
  readonly counter?: number
  /** Signs, or registers, with a key of this kind that belongs to no user. */
  readonly foreignKey?: Algorithm
  /** Signs, and then says that it counted further than it did when it signed. */
  readonly claimedCounter?: number
  /** The id of the passkey in the answer, in base64url. */
  readonly id?: string
  /** The user handle in the answer, in base64url; `null` for none. */
  readonly userHandle?: string | null
}

export interface Authenticator {
  /** As `navigator.credentials.create`, and with its errors: `InvalidStateError` if it holds one of those to exclude. */
  create(
    options: PublicKeyCredentialCreationOptionsJSON,
    mischief?: Mischief,
  ): Promise<RegistrationResponseJSON>
  /** As `navigator.credentials.get`: `NotAllowedError` if it holds none that would do. */
  get(
    options: PublicKeyCredentialRequestOptionsJSON,
    mischief?: Mischief,
  ): Promise<AuthenticationResponseJSON>
}

interface HeldPasskey {
  readonly id: string
  readonly rpId: string
  readonly userHandle: string
  readonly key: KeyPair
  counter: number
}

export function createAuthenticator(build: Build): Authenticator {
  const held: HeldPasskey[] = []

  return {
    async create({ rp, user, challenge, pubKeyCredParams, excludeCredentials = [] }, mischief = {}) {
      if (held.some(({ id }) => excludeCredentials.some((each) => each.id === id)))
        throw new DOMException('It is registered already.', 'InvalidStateError')
      const key = await makeKey(mischief.foreignKey ?? build.alg ?? 'ES256')
      if (!mischief.foreignKey && !pubKeyCredParams.some(({ alg }) => alg === key.alg))
        throw new DOMException('No such algorithm.', 'NotSupportedError')
      const rpId = rp.id ?? new URL(build.origin).hostname
      const passkey = { id: toBase64url(random(16)), rpId, userHandle: user.id, key, counter: 0 }
      held.push(passkey)

      const clientData = describeClient('webauthn.create', challenge, build, mischief)
      const authData = concat(
        await describeSelf(passkey, 0x40, build, mischief),
        await describeKey(passkey, key),
      )
      return {
        ...describeCredential(passkey, build, mischief),
        response: {
          clientDataJSON: toBase64url(clientData),
          attestationObject: toBase64url(encode(withNoAttestation(authData))),
          authenticatorData: toBase64url(authData),
          transports: [...(build.transports ?? ['internal'])],
          publicKey: toBase64url(key.spki),
          publicKeyAlgorithm: key.alg,
        },
      }
    },

    async get({ rpId = new URL(build.origin).hostname, challenge, allowCredentials = [] }, mischief = {}) {
      const passkey = held.findLast(
        (each) =>
          each.rpId === rpId &&
          (!allowCredentials.length || allowCredentials.some(({ id }) => id === each.id)),
      )
      if (!passkey) throw new DOMException('There is no such passkey.', 'NotAllowedError')
      if (build.counts !== false) passkey.counter += 1

      const clientData = describeClient('webauthn.get', challenge, build, mischief)
      const authData = await describeSelf(passkey, 0, build, mischief)
      const key = mischief.foreignKey ? await makeKey(mischief.foreignKey) : passkey.key
      const signature = await signWith(key, concat(authData, await hash(clientData)))
      const { userHandle = passkey.userHandle, claimedCounter: counter } = mischief
      const claimed =
        counter === undefined ? authData : await describeSelf(passkey, 0, build, { ...mischief, counter })
      return {
        ...describeCredential(passkey, build, mischief),
        response: {
          clientDataJSON: toBase64url(clientData),
          authenticatorData: toBase64url(claimed),
          signature: toBase64url(signature),
          ...(userHandle !== null && { userHandle }),
        },
      }
    },
  }
}

/** `clientDataJSON`: https://w3c.github.io/webauthn/#dictdef-collectedclientdata */
function describeClient(type: string, challenge: string, build: Build, mischief: Mischief): Bytes {
  const { topOrigin } = mischief
  return utf8(
    JSON.stringify({
      type: mischief.type ?? type,
      challenge: mischief.challenge ?? challenge,
      origin: mischief.origin ?? build.origin,
      crossOrigin: topOrigin !== undefined,
      ...(topOrigin !== undefined && { topOrigin }),
    }),
  )
}

/** `authData` up to the counter: https://w3c.github.io/webauthn/#sctn-authenticator-data */
async function describeSelf(
  passkey: HeldPasskey,
  flags: number,
  build: Build,
  mischief: Mischief,
): Promise<Bytes> {
  const present = (mischief.userPresent ?? true) ? 0x01 : 0
  const verified = (mischief.userVerified ?? build.verifies ?? true) ? 0x04 : 0
  const rpIdHash = await hash(utf8(mischief.rpId ?? passkey.rpId))
  return concat(
    rpIdHash,
    Uint8Array.of(flags | present | verified),
    bigEndian(mischief.counter ?? passkey.counter, 4),
  )
}

/**
 * `attestedCredentialData` of a registration. The model of an authenticator is all zeros, which identifies no model.
 */
async function describeKey({ id }: HeldPasskey, { cose }: KeyPair): Promise<Bytes> {
  const bytes = fromBase64(id)
  return concat(new Uint8Array(16), bigEndian(bytes.length, 2), bytes, encode(cose))
}

const withNoAttestation = (authData: Bytes): Cbor =>
  new Map<string, Cbor>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authData],
  ])

function describeCredential(passkey: HeldPasskey, build: Build, mischief: Mischief) {
  const id = mischief.id ?? passkey.id
  const { attachment = 'platform' } = build
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: attachment,
    clientExtensionResults: {},
  }
}

const hash = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const bigEndian = (number: number, length: number): Bytes =>
  Uint8Array.from({ length }, (_, i) => number >>> (8 * (length - 1 - i)))
