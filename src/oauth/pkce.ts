/** Proof Key for Code Exchange (RFC 7636): only the tab that started the redirect can use the code. */

/** Returns 256 random bits as 64 hexadecimal characters, for the verifier, the state and the nonce. */
export const random = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Returns the code challenge of the method `S256`, section 4.2. */
export async function codeChallengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
