/** The address behind the QR code. https://github.com/google/google-authenticator/wiki/Key-Uri-Format */

interface Key {
  readonly secret: string
  readonly issuer: string
  readonly account: string
}

export function otpauth({ secret, issuer, account }: Key): string {
  const label = [issuer, account].filter(Boolean).map(encode).join(':')
  return `otpauth://totp/${label}?secret=${encode(secret)}${issuer && `&issuer=${encode(issuer)}`}`
}

// Half a surrogate pair makes encodeURIComponent throw, and a colon inside a part would end the issuer early:
// the latter is encoded anyway.
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
