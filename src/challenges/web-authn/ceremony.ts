/** The browser's part of a passkey sign-in. Call it from a person's gesture. */
import type { PasskeyAssertion, PasskeyOptions } from './json.js'

export type PasskeyResult =
  | { readonly credential: PasskeyAssertion }
  /** Nothing was sent, and the question stands. A person who cancels made no error. */
  | { readonly error: 'cancelled' | 'unsupported' | 'wrong-site' | 'failed' }

/** Asks the person for a passkey. It resolves, whatever the person does. */
export async function getPasskey(
  options: PasskeyOptions,
  how: { readonly signal?: AbortSignal; readonly mediation?: CredentialMediationRequirement } = {},
): Promise<PasskeyResult> {
  if (typeof PublicKeyCredential === 'undefined' || !navigator.credentials) return { error: 'unsupported' }
  try {
    const credential = await navigator.credentials.get({ ...how, publicKey: toPublicKey(options) })
    if (!credential) return { error: 'cancelled' }
    return { credential: toJson(credential as PublicKeyCredential) }
  } catch (error) {
    return { error: errorNames[(error as Error).name] ?? 'failed' }
  }
}

// https://w3c.github.io/webauthn/#sctn-discover-from-external-source names the cases.
const errorNames: Readonly<Record<string, 'cancelled' | 'unsupported' | 'wrong-site'>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  NotSupportedError: 'unsupported',
  SecurityError: 'wrong-site',
}

// By hand, since `parseRequestOptionsFromJSON` and `toJSON` are younger than some browsers and extensions in use.
function toPublicKey({
  challenge,
  allowCredentials,
  ...rest
}: PasskeyOptions): PublicKeyCredentialRequestOptions {
  return {
    ...(rest as Omit<PublicKeyCredentialRequestOptions, 'challenge'>),
    challenge: toBytes(challenge),
    ...(allowCredentials && {
      allowCredentials: allowCredentials.map(({ id, type, transports }) => ({
        type,
        id: toBytes(id),
        ...(transports && { transports: transports as AuthenticatorTransport[] }),
      })),
    }),
  }
}

function toJson(credential: PublicKeyCredential): PasskeyAssertion {
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    credential.response as AuthenticatorAssertionResponse
  const { authenticatorAttachment } = credential
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: 'public-key',
    ...(authenticatorAttachment && { authenticatorAttachment }),
    clientExtensionResults: credential.getClientExtensionResults() as Record<string, unknown>,
    response: {
      clientDataJSON: toText(clientDataJSON),
      authenticatorData: toText(authenticatorData),
      signature: toText(signature),
      ...(userHandle && { userHandle: toText(userHandle) }),
    },
  }
}

function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replace(/-/g, '+').replace(/_/g, '/')
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function toText(buffer: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)))
  return base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
