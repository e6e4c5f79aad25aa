/**
 * Lends the phone's passkeys to this page. As long as they are lent, and the phone says so, `navigator.credentials`
 * asks the phone instead of the browser; then the browser's own is back. Nothing of the kit knows of it.
 */
import type { Keyring } from './keyring.js'

/** What comes back takes the passkeys home. */
export function lend(keyring: Keyring): () => void {
  const { credentials } = navigator
  const lent: Pick<CredentialsContainer, 'get'> = {
    async get({ publicKey, mediation, signal, ...other } = {}) {
      if (!publicKey) return credentials.get({ ...other, ...(signal && { signal }) })
      // What a browser offers amid a form, a phone doesn't: nobody ever chooses it there.
      if (mediation === 'conditional') return new Promise((_, reject) => rejectWhen(signal, reject))
      return toCredential(await keyring.use(toJson(publicKey), signal ?? undefined))
    },
  }
  // Its own property hides that of the prototype, and reveals it when it goes.
  Object.defineProperty(navigator, 'credentials', { value: lent, configurable: true })
  return () => Reflect.deleteProperty(navigator, 'credentials')
}

function rejectWhen(signal: AbortSignal | null | undefined, reject: (reason: unknown) => void): void {
  signal?.addEventListener('abort', () => reject(signal.reason))
}

/** The browser's own way to say it, of which a page has bytes. */
export const toJson = ({
  challenge,
  rpId,
  allowCredentials = [],
}: PublicKeyCredentialRequestOptions): PublicKeyCredentialRequestOptionsJSON => ({
  challenge: toText(challenge),
  ...(rpId !== undefined && { rpId }),
  allowCredentials: allowCredentials.map(({ id }) => ({ id: toText(id), type: 'public-key' })),
})

export function toCredential(shown: AuthenticationResponseJSON): Credential {
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response
  return Object.freeze({
    id: shown.id,
    type: 'public-key',
    rawId: toBytes(shown.rawId),
    authenticatorAttachment: shown.authenticatorAttachment ?? null,
    getClientExtensionResults: () => ({}),
    toJSON: () => shown,
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
