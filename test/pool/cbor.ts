/** Writes CBOR (RFC 8949), as much of it as authenticators need. */
import { type Bytes, concat, utf8 } from '../../src/srp/math.js'

export type Cbor = number | string | Bytes | ReadonlyMap<number | string, Cbor>

export function encode(value: Cbor): Bytes {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return concat(head(3, utf8(value).length), utf8(value))
  if (value instanceof Uint8Array) return concat(head(2, value.length), value)
  return concat(head(5, value.size), ...[...value].flat().map(encode))
}

/** The major type and its argument, in as few bytes as will do (section 4.2.1). */
function head(type: number, argument: number): Bytes {
  const first = type << 5
  if (argument < 24) return Uint8Array.of(first | argument)
  if (argument < 256) return Uint8Array.of(first | 24, argument)
  return Uint8Array.of(first | 25, argument >> 8, argument)
}
