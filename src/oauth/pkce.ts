/** Proof Key for Code Exchange: only the page that left can use the code that comes back. RFC 7636 */

/** 256 random bits in 64 characters, which the verifier of PKCE and Cognito's state both may have. */
export const random = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** `S256`, section 4.2. */
export async function codeChallengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
