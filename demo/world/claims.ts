/** Reads the claims of a token. Verifies nothing: servers must verify tokens. */
export interface Claim {
  readonly name: string
  readonly value: string
}

export function claimsOf(token: string): readonly Claim[] {
  const [, payload = ''] = token.split('.')
  const base64 = payload.replace(/-/g, '+').replace(/_/g, '/')
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const claims: Readonly<Record<string, unknown>> = JSON.parse(new TextDecoder().decode(bytes))
  return Object.entries(claims).map(([name, value]) => ({ name, value: format(name, value) }))
}

/** The claims with a time in seconds: RFC 7519 section 4.1 and OpenID Connect Core section 2. */
const times = ['exp', 'iat', 'auth_time']

const format = (name: string, value: unknown): string =>
  times.includes(name) && typeof value === 'number'
    ? new Date(value * 1000).toLocaleTimeString('en', { hour12: false })
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

/** Returns the remaining time as minutes and seconds. */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.round((until - now) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
