/** Reads the subset of CBOR (RFC 8949) that authenticators write: CTAP2 uses no tags and no indefinite lengths. */
import type { Bytes } from '../../srp/math.js'

export type Cbor = number | string | boolean | null | Bytes | readonly Cbor[] | ReadonlyMap<Cbor, Cbor>

/** Returns the first item. Ignores the rest. Throws if the item is incomplete or of an unsupported type. */
export function readCbor(bytes: Bytes): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0

  function skip(length: number): number {
    at += length
    if (at > bytes.length) throw new RangeError('The CBOR is cut off.')
    return at - length
  }

  function readArgument(short: number): number {
    if (short < 24) return short
    if (short === 24) return view.getUint8(skip(1))
    if (short === 25) return view.getUint16(skip(2))
    if (short === 26) return view.getUint32(skip(4))
    throw new RangeError('The CBOR has an argument of another kind.')
  }

  const readBytes = (length: number): Bytes => bytes.slice(skip(length), at)
  const readItems = (count: number): Cbor[] => {
    const items: Cbor[] = []
    while (items.length < count) items.push(readItem())
    return items
  }

  function readItem(): Cbor {
    const first = view.getUint8(skip(1))
    const [type, short] = [first >> 5, first & 0x1f]
    if (type === 7) return readSimple(short)
    const argument = readArgument(short)
    if (type === 0) return argument
    if (type === 1) return -1 - argument
    if (type === 2) return readBytes(argument)
    if (type === 3) return new TextDecoder().decode(readBytes(argument))
    if (type === 4) return readItems(argument)
    if (type === 5) return toMap(readItems(2 * argument))
    throw new RangeError('The CBOR has a tag.')
  }

  return readItem()
}

function readSimple(value: number): boolean | null {
  if (value === 20 || value === 21) return value === 21
  if (value === 22) return null
  throw new RangeError('The CBOR has a value of another kind.')
}

const toMap = (items: readonly Cbor[]): ReadonlyMap<Cbor, Cbor> =>
  new Map(items.flatMap((key, i) => (i % 2 === 0 ? [[key, items[i + 1] as Cbor] as const] : [])))
