/** Passkeys, as a relying party sees them: it asks for one, and checks what comes back. */
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

/** A passkey that is registered: plain data. What is binary is base64url. */
export interface Passkey {
  readonly id: string
  /** A COSE_Key. */
  readonly publicKey: string
  /** How often it has signed, as far as is known; 0 if it doesn't count. */
  readonly counter: number
  readonly transports: readonly string[]
  readonly attachment?: string
  readonly rpId: string
  /** In milliseconds. */
  readonly createdAt: number
  /** `FriendlyCredentialName`. */
  readonly name: string
}

/** Who the passkey is for. */
export interface PasskeyUser {
  /** The `sub`, which comes back as `userHandle`. */
  readonly id: string
  readonly name: string
  readonly displayName: string
}

/** What an answer must have signed. */
interface Expected {
  readonly party: RelyingParty
  readonly challenge: string
}

// The library's types, and not the DOM's: a server has no DOM. Cognito sends no extensions.
type CreationOptions = Omit<PublicKeyCredentialCreationOptionsJSON, 'extensions'>

/** Cognito adds these, though only a registration has a use for them. */
interface RequestOptions extends Omit<PublicKeyCredentialRequestOptionsJSON, 'extensions'> {
  attestation: 'none'
  attestationFormats: string[]
}

const toHandle = (userId: string): string => toBase64url(utf8(userId))

/** `CredentialCreationOptions`. */
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

/** What `CREDENTIAL_REQUEST_OPTIONS` holds as text. */
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
 * Big, and most pools never see a passkey. Its helpers are not used: where a bundler puts the two together, a polyfill
 * that both need comes too late.
 */
const load = () => import('@simplewebauthn/server')

/**
 * The passkey that `navigator.credentials.create` has made, or a refusal of what came instead. Whether another user
 * has registered it is the caller's to see.
 */
export async function verifyRegistration(
  credential: unknown,
  expected: Expected & { readonly at: number },
): Promise<Passkey> {
  const { verifyRegistrationResponse } = await load()
  try {
    return await register(parseCredential(credential), expected, verifyRegistrationResponse)
  } catch (error) {
    // What the library says is not passed on: it quotes the challenge.
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

/** What the browser tells of the authenticator, if it is nothing odd: nobody signs that. */
function describe({ credential, response }: ParsedCredential): Pick<Passkey, 'transports' | 'attachment'> {
  const isName = (value: unknown): value is string =>
    typeof value === 'string' && /^[a-z-]{1,32}$/.test(value)
  const { authenticatorAttachment: attachment } = credential
  const transports = Array.isArray(response.transports) ? response.transports.filter(isName) : []
  return { transports: [...new Set(transports)], ...(isName(attachment) && { attachment }) }
}

/** A name to tell passkeys apart by, since nobody can choose one. */
function nameFor({ transports, attachment }: Pick<Passkey, 'transports' | 'attachment'>, at: number): string {
  const date = new Date(at).toUTCString().slice(5, 16)
  if (['usb', 'nfc', 'ble', 'smart-card'].some((name) => transports.includes(name)))
    return `Security key, ${date}`
  return attachment === 'cross-platform' ? `Passkey on another device, ${date}` : `Passkey, ${date}`
}

/**
 * The passkey that has signed, its counter moved on, or nothing if something is not right. Some authenticators say
 * whose passkey it is: then it must be this user's.
 */
export async function verifyAssertion(
  credential: unknown,
  passkeys: readonly Passkey[],
  { party, challenge, userId }: Expected & { readonly userId: string },
): Promise<Passkey | undefined> {
  const shown = parseCredential(credential)
  const { origin, topOrigin } = shown.client ?? {}
  // The library doesn't compare the two.
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
