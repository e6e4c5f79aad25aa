/** What an authenticator app holds of an account, and the code that it shows for it. */
import { totp } from 'countersign/pool'

export interface Account {
  /** Who the codes are for. */
  readonly issuer: string
  readonly name: string
  readonly secret: string
}

/** Reads a QR code: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function readKeyUri(uri: string): Account {
  const { pathname, searchParams } = new URL(uri)
  const label = pathname.replace(/^\/+(totp\/)?/, '')
  // A colon inside of a name is encoded: the first one that isn't ends the issuer.
  const [, issuer = '', name = label] = /^([^:]*):(.*)$/s.exec(label) ?? []
  return {
    issuer: searchParams.get('issuer') ?? decodeURIComponent(issuer),
    name: decodeURIComponent(name),
    secret: searchParams.get('secret') ?? '',
  }
}

export const codeOf = ({ secret }: Account, at: number): Promise<string> => totp(secret, at)

const step = 30_000

/** How long the code is good that is shown now, in seconds. */
export const secondsLeft = (at: number): number => Math.ceil((step - (at % step)) / 1000)

/** In groups, as it is easier to read. */
export const grouped = (code: string): string => code.replace(/(\d)(?=(\d{3})+$)/g, '$1 ')
