/** WebAuthn of the relying party: options and verification. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { fromBase64, utf8 } from '../../srp/math.js'
import { CognitoException, reject } from '../call/exception.js'
import { toBase64url } from '../state/random.js'
import { checkAuthenticator, readAuthData, withoutAttestation } from './attestation.js'
import { isFromPageOf, type ParsedCredential, parseCredential } from './ceremony.js'
import { algorithms } from './cose.js'

export interface RelyingParty {
  readonly id: string
  readonly userVerification: 'required' | 'preferred'
}

/** A registered passkey. Binary values are base64url. */
export interface Passkey {
  readonly id: string
  /** A COSE_Key. */
  readonly publicKey: string
  /** Signature counter. 0 if the authenticator has none. */
  readonly counter: number
  readonly transports: readonly string[]
  readonly attachment?: string
  readonly rpId: string
  /** In milliseconds. */
  readonly createdAt: number
  /** `FriendlyCredentialName`. */
  readonly name: string
}

/** User of a passkey. */
export interface PasskeyUser {
  /** The `sub`, which the authenticator returns as `userHandle`. */
  readonly id: string
  readonly name: string
  readonly displayName: string
}

/** Values that the response must have signed. */
interface Expected {
  readonly party: RelyingParty
  readonly challenge: string
}

// The types of the library, because a server has no DOM types. Cognito sends no extensions.
type CreationOptions = Omit<PublicKeyCredentialCreationOptionsJSON, 'extensions'>

/** Cognito sends these members, although only a registration uses them. */
interface RequestOptions extends Omit<PublicKeyCredentialRequestOptionsJSON, 'extensions'> {
  attestation: 'none'
  attestationFormats: string[]
}

const toHandle = (userId: string): string => toBase64url(utf8(userId))

/** Returns `CredentialCreationOptions`. */
export const creationOptions = (
  party: RelyingParty,
  user: PasskeyUser,
  existing: readonly Passkey[],
  challenge: string,
): CreationOptions => ({
  rp: { id: party.id, name: party.id },
  user: { id: toHandle(user.id), name: user.name, displayName: user.displayName },
  challenge,
  pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
  timeout: 60_000,
  excludeCredentials: existing.map(({ id }) => ({ id, type: 'public-key' })),
  authenticatorSelection: {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: party.userVerification,
  },
})

/** Returns the content of `CREDENTIAL_REQUEST_OPTIONS`. */
export const requestOptions = (
  party: RelyingParty,
  passkeys: readonly Passkey[],
  challenge: string,
): RequestOptions => ({
  hints: [],
  attestation: 'none',
  attestationFormats: [],
  challenge,
  timeout: 180_000,
  rpId: party.id,
  allowCredentials: passkeys.map(({ id, transports }) => ({
    id,
    type: 'public-key',
    ...(transports.length > 0 && { transports: [...transports] }),
  })),
  userVerification: party.userVerification,
})

/**
 * Loaded on demand: the library is large and most pools have no passkeys. Its helpers are not used, because a bundler
 * that joins both would load a shared polyfill too late.
 */
const load = () => import('@simplewebauthn/server')

/**
 * Verifies the result of `navigator.credentials.create` and returns the passkey. The caller checks whether another
 * user has registered it.
 */
export async function verifyRegistration(
  credential: unknown,
  expected: Expected & { readonly at: number },
): Promise<Passkey> {
  const { verifyRegistrationResponse } = await load()
  try {
    return await register(parseCredential(credential), expected, verifyRegistrationResponse)
  } catch (error) {
    // The message of the library quotes the challenge.
    throw error instanceof CognitoException ? error : invalid()
  }
}

const invalid = () => new CognitoException('InvalidParameter', 'Credential data is not valid')

async function register(
  shown: ParsedCredential,
  { party, challenge, at }: Expected & { readonly at: number },
  verify: typeof verifyRegistrationResponse,
): Promise<Passkey> {
  checkClient(shown.client, { party, challenge })
  const authData = readAuthData(shown.response.attestationObject)
  await checkAuthenticator(authData, party)

  const response = { ...shown.response, attestationObject: withoutAttestation(authData) }
  const { verified, registrationInfo } = await verify({
    response: { ...shown.credential, response } as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: shown.client?.origin as string,
    expectedRPID: party.id,
    requireUserVerification: party.userVerification === 'required',
    supportedAlgorithmIDs: [...algorithms],
  })
  if (!verified || registrationInfo.credential.id !== shown.credential.id) throw invalid()
  const { id, publicKey, counter } = registrationInfo.credential
  const described = describe(shown)
  return {
    id,
    publicKey: toBase64url(publicKey),
    counter,
    ...described,
    rpId: party.id,
    createdAt: at,
    name: nameFor(described, at),
  }
}

function checkClient(client: ParsedCredential['client'], { party, challenge }: Expected): void {
  if (client?.type !== 'webauthn.create') throw invalid()
  if (client.challenge !== challenge) reject('WebAuthnChallengeNotFound', 'The challenge is not known.')
  if (!isFromPageOf(party.id, client))
    reject('WebAuthnOriginNotAllowed', 'The origin does not belong to the relying party.')
}

/** Returns the transports and the attachment, if they have a valid form. They are not signed. */
function describe({ credential, response }: ParsedCredential): Pick<Passkey, 'transports' | 'attachment'> {
  const isName = (value: unknown): value is string =>
    typeof value === 'string' && /^[a-z-]{1,32}$/.test(value)
  const { authenticatorAttachment: attachment } = credential
  const transports = Array.isArray(response.transports) ? response.transports.filter(isName) : []
  return { transports: [...new Set(transports)], ...(isName(attachment) && { attachment }) }
}

/** Returns a name that distinguishes passkeys, because users cannot choose one. */
function nameFor({ transports, attachment }: Pick<Passkey, 'transports' | 'attachment'>, at: number): string {
  const date = new Date(at).toUTCString().slice(5, 16)
  if (['usb', 'nfc', 'ble', 'smart-card'].some((name) => transports.includes(name)))
    return `Security key, ${date}`
  return attachment === 'cross-platform' ? `Passkey on another device, ${date}` : `Passkey, ${date}`
}

/**
 * Returns the passkey that signed, with its new counter, or `undefined` if the verification fails. If the
 * authenticator returns a user handle, it must be this user's.
 */
export async function verifyAssertion(
  credential: unknown,
  passkeys: readonly Passkey[],
  { party, challenge, userId }: Expected & { readonly userId: string },
): Promise<Passkey | undefined> {
  const shown = parseCredential(credential)
  const { origin, topOrigin } = shown.client ?? {}
  // The library does not compare the IDs.
  const passkey = passkeys.find(({ id }) => id === shown.credential.id)
  if (!passkey || !shown.client || !isFromPageOf(party.id, shown.client)) return undefined
  if (!isHandleOf(userId, shown.response.userHandle)) return undefined

  const { verifyAuthenticationResponse } = await load()
  const { id, publicKey, counter } = passkey
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...shown.credential, response: shown.response } as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin as string,
      ...(topOrigin !== undefined && { expectedTopOrigin: topOrigin as string }),
      expectedRPID: party.id,
      requireUserVerification: party.userVerification === 'required',
      credential: { id, publicKey: fromBase64(publicKey), counter },
    })
    return verified ? { ...passkey, counter: authenticationInfo.newCounter } : undefined
  } catch {
    return undefined
  }
}

const isHandleOf = (userId: string, handle: unknown): boolean =>
  handle === undefined || handle === null || handle === '' || handle === toHandle(userId)
