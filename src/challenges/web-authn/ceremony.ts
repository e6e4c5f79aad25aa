/** The WebAuthn call of a passkey sign-in. */
import type { PasskeyAssertion, PasskeyOptions } from './json.js'

/** The result of `getPasskey`. */
export type PasskeyResult =
  | { readonly credential: PasskeyAssertion }
  /** Nothing was sent, and the challenge stays. `cancelled` means that the user closed the dialogue. */
  | { readonly error: 'cancelled' | 'unsupported' | 'wrong-site' | 'failed' }

/**
 * Requests a passkey from the browser, which shows its dialogue. Call it in the handler of a click. The result with
 * `credential` is the answer to `WEB_AUTHN`. It never rejects.
 *
 * `signal` closes the dialogue. `mediation: 'conditional'` shows passkeys among the suggestions of an input instead.
 *
 * @example
 * ```ts
 * import type { AuthSession } from 'countersign'
 * import { getPasskey } from 'countersign/passkey'
 *
 * export async function signInWithPasskey(session: AuthSession) {
 *   const { challenge } = session.getSnapshot()
 *   if (challenge?.name !== 'WEB_AUTHN') return
 *   const result = await getPasskey(challenge.options)
 *   if ('credential' in result) await session.answer(challenge, result)
 * }
 * ```
 */
export async function getPasskey(
  requestOptions: PasskeyOptions,
  options: { readonly signal?: AbortSignal; readonly mediation?: CredentialMediationRequirement } = {},
): Promise<PasskeyResult> {
  if (typeof PublicKeyCredential === 'undefined' || !navigator.credentials) return { error: 'unsupported' }
  try {
    const credential = await navigator.credentials.get({ ...options, publicKey: toPublicKey(requestOptions) })
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

// Written by hand, because some supported browsers and extensions lack `parseRequestOptionsFromJSON` and `toJSON`.
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
