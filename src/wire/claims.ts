import { parseBody } from './parse-body.js'

/**
 * Returns the claims of a JWT, or `undefined` if the text is not a JWT. The signature is not checked, because the token
 * comes directly from Cognito over TLS.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation, 6
 */
export function claimsOf(token: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const payload = token?.split('.')[1]
  if (!payload) return undefined
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    return parseBody(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Returns the claim if it is a string and not empty. */
export const stringClaim = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim ? claim : undefined
