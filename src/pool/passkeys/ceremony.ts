/** Parses the JSON of a passkey's registration or use. Its content is not trusted. */
import { fromBase64 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { readJson } from '../call/json.js'

type Json = Readonly<Record<string, unknown>>

/** A `PublicKeyCredential` whose outermost members are known. */
export interface ParsedCredential {
  readonly credential: Json
  readonly response: Json
  /** Parsed `clientDataJSON`, or `undefined` if it is invalid. */
  readonly client: Json | undefined
}

export function parseCredential(value: unknown): ParsedCredential {
  const credential = membersOf(value)
  const response = membersOf(credential.response)
  return { credential, response, client: readClientData(response.clientDataJSON) }
}

/** Parses the `CREDENTIAL` parameter, which is JSON in a text. */
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

/** Whether the page belongs to the relying party, and also the page that embeds it, if the browser reports one. */
export const isFromPageOf = (rpId: string, { origin, topOrigin }: Json): boolean =>
  isOriginOf(rpId, origin) && (topOrigin === undefined || isOriginOf(rpId, topOrigin))

/** Whether the ID of the relying party is the host or a parent domain of it. Only localhost needs no TLS. */
function isOriginOf(rpId: string, origin: unknown): boolean {
  if (typeof origin !== 'string') return false
  const [, scheme, host = ''] = /^(https?):\/\/([a-z\d.-]+)(?::\d+)?$/.exec(origin) ?? []
  return isWithin(rpId, host) && (scheme === 'https' || isWithin('localhost', host))
}

const isWithin = (domain: string, host: string): boolean => host === domain || host.endsWith(`.${domain}`)
