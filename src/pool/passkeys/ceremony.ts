/** What a browser hands over when a passkey was made or used, as JSON that anybody could have written. */
import { fromBase64 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { readJson } from '../call/json.js'

type Json = Readonly<Record<string, unknown>>

/** A `PublicKeyCredential`, of which only the outermost shape is known. */
export interface ParsedCredential {
  readonly credential: Json
  readonly response: Json
  /** `clientDataJSON`, read; nothing if it can't be. */
  readonly client: Json | undefined
}

export function parseCredential(value: unknown): ParsedCredential {
  const credential = membersOf(value)
  const response = membersOf(credential.response)
  return { credential, response, client: readClientData(response.clientDataJSON) }
}

/** A passkey that was used travels as JSON inside a text. */
export const readCredential = (text: string): Json =>
  readJson(text) ?? reject('InvalidParameter', 'Credential data is not valid')

const membersOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {}

function readClientData(base64url: unknown): Json | undefined {
  if (typeof base64url !== 'string') return undefined
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(base64url)))
  } catch {
    return undefined
  }
}

/** Whether the page belongs to the relying party, and so does the page around it if the browser tells of one. */
export const isFromPageOf = (rpId: string, { origin, topOrigin }: Json): boolean =>
  isOriginOf(rpId, origin) && (topOrigin === undefined || isOriginOf(rpId, topOrigin))

/** The relying party's id is the page's host, or a domain that the host is in; only this machine needs no TLS. */
function isOriginOf(rpId: string, origin: unknown): boolean {
  if (typeof origin !== 'string') return false
  const [, scheme, host = ''] = /^(https?):\/\/([a-z\d.-]+)(?::\d+)?$/.exec(origin) ?? []
  return isWithin(rpId, host) && (scheme === 'https' || isWithin('localhost', host))
}

const isWithin = (domain: string, host: string): boolean => host === domain || host.endsWith(`.${domain}`)
