/** The claims of a token. */
import { parseBody } from './parse-body.js'

/**
 * Returns what a JWT claims, or nothing if the text is none. The signature is not checked: the token comes from
 * Cognito itself, over TLS, which is as good.
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

/** Returns a claim that is a text and not empty. */
export const stringClaim = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim ? claim : undefined
