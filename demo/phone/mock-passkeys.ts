/**
 * Replaces the browser's passkeys by the phone's. While they are replaced, `navigator.credentials` asks the phone
 * instead of the browser. The kit is not changed.
 */
import type { Keyring } from './keyring.js'

/** Returns a function that restores the browser's passkeys. */
export function mockPasskeys(keyring: Keyring): () => void {
  const { credentials } = navigator
  const mock: Pick<CredentialsContainer, 'get'> = {
    async get({ publicKey, mediation, signal, ...other } = {}) {
      if (!publicKey) return credentials.get({ ...other, ...(signal && { signal }) })
      // The browser's suggestion in a form is not simulated: the promise stays pending.
      if (mediation === 'conditional') return new Promise((_, reject) => rejectWhen(signal, reject))
      return toCredential(await keyring.use(toJson(publicKey), signal ?? undefined))
    },
  }
  // The property hides the prototype's property until it is deleted.
  Object.defineProperty(navigator, 'credentials', { value: mock, configurable: true })
  return () => Reflect.deleteProperty(navigator, 'credentials')
}

function rejectWhen(signal: AbortSignal | null | undefined, reject: (reason: unknown) => void): void {
  signal?.addEventListener('abort', () => reject(signal.reason))
}

/** Returns the options in their JSON form, with base64url instead of bytes. */
export const toJson = ({
  challenge,
  rpId,
  allowCredentials = [],
}: PublicKeyCredentialRequestOptions): PublicKeyCredentialRequestOptionsJSON => ({
  challenge: toText(challenge),
  ...(rpId !== undefined && { rpId }),
  allowCredentials: allowCredentials.map(({ id }) => ({ id: toText(id), type: 'public-key' })),
})

export function toCredential(json: AuthenticationResponseJSON): Credential {
  const { clientDataJSON, authenticatorData, signature, userHandle } = json.response
  return Object.freeze({
    id: json.id,
    type: 'public-key',
    rawId: toBytes(json.rawId),
    authenticatorAttachment: json.authenticatorAttachment ?? null,
    getClientExtensionResults: () => ({}),
    toJSON: () => json,
    response: {
      clientDataJSON: toBytes(clientDataJSON),
      authenticatorData: toBytes(authenticatorData),
      signature: toBytes(signature),
      userHandle: userHandle ? toBytes(userHandle) : null,
    },
  }) as Credential
}

function toText(source: BufferSource): string {
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function toBytes(base64url: string): ArrayBuffer {
  const base64 = base64url.replace(/-/g, '+').replace(/_/g, '/')
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}
