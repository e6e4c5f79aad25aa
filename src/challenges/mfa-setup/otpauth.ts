/** The URI of the QR code. https://github.com/google/google-authenticator/wiki/Key-Uri-Format */

interface Key {
  readonly secret: string
  readonly issuer: string
  readonly account: string
}

export function otpauth({ secret, issuer, account }: Key): string {
  const label = [issuer, account].filter(Boolean).map(encode).join(':')
  return `otpauth://totp/${label}?secret=${encode(secret)}${issuer && `&issuer=${encode(issuer)}`}`
}

// `encodeURIComponent` throws on half a surrogate pair. It encodes colons, which would end the issuer.
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
