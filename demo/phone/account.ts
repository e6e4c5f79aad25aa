/** An account in the authenticator app, and its code. */
import { totp } from 'countersign/pool'

export interface Account {
  /** The service that the codes are for. */
  readonly issuer: string
  readonly name: string
  readonly secret: string
}

/** Parses the URI of a QR code: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function readKeyUri(uri: string): Account {
  const { pathname, searchParams } = new URL(uri)
  const label = pathname.replace(/^\/+(totp\/)?/, '')
  // A colon inside a name is encoded: the first plain colon ends the issuer.
  const [, issuer = '', name = label] = /^([^:]*):(.*)$/s.exec(label) ?? []
  return {
    issuer: searchParams.get('issuer') ?? decodeURIComponent(issuer),
    name: decodeURIComponent(name),
    secret: searchParams.get('secret') ?? '',
  }
}

export const codeOf = ({ secret }: Account, at: number): Promise<string> => totp(secret, at)

const step = 30_000

/** Seconds until the current code expires. */
export const secondsLeft = (at: number): number => Math.ceil((step - (at % step)) / 1000)

/** Groups the digits in threes. */
export const grouped = (code: string): string => code.replace(/(\d)(?=(\d{3})+$)/g, '$1 ')
