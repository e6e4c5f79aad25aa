/** Parses the body of a reply. Transports need this part at the start; `read.ts`, which reads the members, loads later. */
import { InvalidResponseError } from './errors.js'

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns the parsed value; `undefined` if the text is not JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the JSON object; `undefined` if the text is anything else. An empty body counts as `{}`. */
export function parseBody(text: string): Json | undefined {
  const body = parse(text.trim() || '{}')
  return isObject(body) ? body : undefined
}

/** @throws InvalidResponseError if the text is not a JSON object. */
export function readBody(operation: string, text: string): Json {
  const body = parseBody(text)
  if (!body) throw new InvalidResponseError(operation, 'body')
  return body
}

/**
 * Returns the name of an exception without the namespace and the URI that the protocol allows around it:
 * `namespace#Name:uri, more`. Returns an empty text if there is no name.
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
export function readExceptionName(raw: unknown): string {
  if (typeof raw !== 'string' && typeof raw !== 'number') return ''
  // The name appears in errors and logs. Other text of a reply must not.
  return /^(?:[^#:,]*#)?\s*(\w{1,128})\s*(?:[:,]|$)/.exec(String(raw))?.[1] ?? ''
}
